package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.gateway.GatewaySpoke;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.WebhookIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Finds the end of what was left open: by a crash, a lost answer, or people who never paid. */
@Service
public class Reconcile {

    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final int AT_ONCE = 200;
    private static final Duration TRIAL_NOTICE = Duration.ofDays(3);

    /** Days of people are shorter and longer than those of the clock, by less than this. */
    private static final Duration DAYS_DIFFER = Duration.ofDays(1);

    private final Payments payments;
    private final Refunds refunds;
    private final Charging charging;
    private final Refunding refunding;
    private final Gateways gateways;
    private final Orders orders;
    private final Trials trials;
    private final EndOrder end;
    private final SayTrialEnds trialEnds;
    private final WebhookIntake webhooks;
    private final BillingSettings settings;
    private final Clock clock;

    Reconcile(
            Payments payments,
            Refunds refunds,
            Charging charging,
            Refunding refunding,
            Gateways gateways,
            Orders orders,
            Trials trials,
            EndOrder end,
            SayTrialEnds trialEnds,
            WebhookIntake webhooks,
            BillingSettings settings,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.charging = charging;
        this.refunding = refunding;
        this.gateways = gateways;
        this.orders = orders;
        this.trials = trials;
        this.end = end;
        this.trialEnds = trialEnds;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Payments and refunds whose end is not known. */
    public void money() {
        each(payments.toLookAt(AT_ONCE), charging::pursue);
        each(payments.inVain(AT_ONCE), charging::giveUp);
        each(refunds.toLookAt(gateways.payingBack(), AT_ONCE), refunding::pursue);
    }

    /** Orders whose time is over. */
    public void orders() {
        Instant now = Times.now(clock);
        Instant dueBefore = now.minus(settings.expiresAfter()).plus(DAYS_DIFFER);
        each(orders.dueSinceBefore(dueBefore, AT_ONCE), end::expire);
        each(trials.over(now, AT_ONCE), end::endTrial);
        each(trials.endingBefore(now.plus(TRIAL_NOTICE), AT_ONCE), trialEnds::say);
    }

    /** A gateway told something: what became of it is asked of the gateway, whoever sent that. */
    @EventListener
    void heard(GatewaySpoke spoken) {
        spoken.event()
                .payment()
                .map(PaymentId::new)
                .flatMap(payments::find)
                .ifPresent(payment -> charging.inquire(payment.id()));
        spoken.event()
                .refund()
                .map(RefundId::new)
                .flatMap(refunds::find)
                .ifPresent(refund -> refunding.inquire(refund.id()));
        webhooks.handled(spoken.gatewayName(), spoken.event().id());
    }

    /** One that fails does not keep the others from their end. */
    private static <T> void each(List<T> found, Consumer<T> deed) {
        for (T one : found) {
            try {
                deed.accept(one);
            } catch (RuntimeException e) {
                LOG.error("{} could not be reconciled; it is tried again", one, e);
            }
        }
    }
}
