package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayUnavailableException;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.model.PaymentState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a payment charged, or finds out what became of it. It keeps its key however often that is tried, so money is taken
 * once; and once its invoice needs no money any more it is only asked about, never begun.
 */
@Component
class Charging {

    private static final Logger LOG = LoggerFactory.getLogger(Charging.class);

    /** Gateways remember keys for a day. */
    private static final Duration KEYS_LAST = Duration.ofHours(23);

    /** Longer than any call is under way. */
    private static final Duration CALLS_END = Duration.ofMinutes(10);

    static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration LAST_LOOK = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 9;

    private final Payments payments;
    private final PaymentMethods methods;
    private final Invoices invoices;
    private final Gateways gateways;
    private final Settlement settlement;
    private final StoreProperties store;
    private final Clock clock;

    Charging(
            Payments payments,
            PaymentMethods methods,
            Invoices invoices,
            Gateways gateways,
            Settlement settlement,
            StoreProperties store,
            Clock clock) {
        this.payments = payments;
        this.methods = methods;
        this.invoices = invoices;
        this.gateways = gateways;
        this.settlement = settlement;
        this.store = store;
        this.clock = clock;
    }

    /** Calls the gateway, with no transaction open, and settles; does nothing when another thread is at it. */
    @Transactional(propagation = Propagation.NEVER)
    public void pursue(PaymentId id) {
        Payment payment = payments.find(id).orElseThrow();
        if (payments.claim(id, payment.looks(), Times.now(clock).plus(pause(payment.looks())))) {
            settlement.settle(id, ask(payment));
        } else if (!invoices.find(payment.invoice()).orElseThrow().state().payable()) {
            payments.abandon(id);
        }
    }

    /** Calls the gateway for one that was just written as sent; whoever asks settles. */
    @Transactional(propagation = Propagation.NEVER)
    public ChargeResult first(Opening.ToCharge opened) {
        Payment payment = opened.payment();
        PaymentGateway gateway = gateways.byName(payment.gateway());
        Charge charge = charge(payment, opened.invoice(), opened.method().token());
        return safely(payment, () -> gateway.charge(charge));
    }

    /**
     * Asks what became of it, because somebody said that something did. Of one that failed it is asked only: nothing may be
     * begun again by that.
     *
     * @throws GatewayUnavailableException when that is not told now, and nobody else will ask
     */
    @Transactional(propagation = Propagation.NEVER)
    public void inquire(PaymentId id) {
        Payment payment = payments.find(id).orElseThrow();
        if (payment.state() != PaymentState.SUCCEEDED && payment.sentAt() != null) {
            boolean over = payment.state() == PaymentState.FAILED;
            ChargeResult result =
                    over ? told(payment) : gateways.byName(payment.gateway()).find(charge(payment));
            if (over && result instanceof ChargeResult.Unknown unknown) {
                throw new GatewayUnavailableException(
                        "What became of payment " + id + " is not told: " + unknown.why());
            }
            if (!(result instanceof ChargeResult.NotFound)) {
                settlement.settle(id, result);
            }
        }
    }

    /** What its gateway says of it; nothing follows from that. */
    @Transactional(propagation = Propagation.NEVER)
    public ChargeResult told(Payment payment) {
        return gateways.byName(payment.gateway()).look(charge(payment));
    }

    /**
     * Gives up one that waits for its customer, so that the invoice can be paid otherwise. One whose gateway is not set up any
     * more stays as it is: nobody can say that it takes no money.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void giveUp(PaymentId id) {
        Payment payment = payments.find(id).orElseThrow();
        if (payment.state() == PaymentState.ACTION_REQUIRED) {
            gateways.find(payment.gateway())
                    .map(gateway -> safely(payment, () -> gateway.giveUp(charge(payment))))
                    .ifPresentOrElse(
                            result -> settlement.settle(id, ended(result)),
                            () -> LOG.warn("Payment {} cannot be given up: {} is not set up", id, payment.gateway()));
        }
    }

    /** What ended because it was given up failed for no reason of its customer. */
    private static ChargeResult ended(ChargeResult result) {
        if (result instanceof ChargeResult.Declined declined) {
            return new ChargeResult.Declined(declined.reference(), Payment.GIVEN_UP);
        }
        return result instanceof ChargeResult.NotFound ? new ChargeResult.Declined("", Payment.GIVEN_UP) : result;
    }

    private ChargeResult ask(Payment payment) {
        PaymentGateway gateway = gateways.byName(payment.gateway());
        return safely(
                payment,
                () -> begin(payment, gateway, invoices.find(payment.invoice()).orElseThrow()));
    }

    private static ChargeResult safely(Payment payment, Supplier<ChargeResult> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            // A gateway should answer with a result. What it did before it threw nobody knows.
            LOG.error("The gateway {} failed over payment {}", payment.gateway(), payment.id(), e);
            return new ChargeResult.Unknown("the gateway's adapter failed");
        }
    }

    private ChargeResult begin(Payment payment, PaymentGateway gateway, Invoice invoice) {
        Charge charge = charge(payment, invoice);
        return gateway.charges() && mayBegin(payment, invoice)
                ? gateway.charge(charge)
                : found(payment, gateway.find(charge));
    }

    private boolean mayBegin(Payment payment, Invoice invoice) {
        Instant sent = payment.sentAt();
        boolean remembered = sent == null || sent.plus(KEYS_LAST).isAfter(clock.instant());
        return payment.reference() == null && remembered && invoice.state().payable();
    }

    /** That the gateway does not know it is believed only after every call has ended. */
    private ChargeResult found(Payment payment, ChargeResult result) {
        Instant sent = payment.sentAt();
        boolean early = sent != null && sent.plus(CALLS_END).isAfter(clock.instant());
        return result instanceof ChargeResult.NotFound && early
                ? new ChargeResult.Unknown("not at the gateway yet")
                : result;
    }

    private Charge charge(Payment payment) {
        return charge(payment, invoices.find(payment.invoice()).orElseThrow());
    }

    private Charge charge(Payment payment, Invoice invoice) {
        String token = Optional.ofNullable(payment.method())
                .flatMap(methods::everKnown)
                .map(PaymentMethod::token)
                .orElse("");
        return charge(payment, invoice, token);
    }

    private Charge charge(Payment payment, Invoice invoice, String token) {
        return new Charge(
                payment.id().value(),
                invoice.account().value(),
                payment.amount(),
                token,
                "Invoice " + invoice.number(),
                store.at("/invoices/" + invoice.number() + "/paid"),
                payment.reference(),
                payment.sentAt() == null ? clock.instant() : payment.sentAt());
    }

    private static Duration pause(int looks) {
        Duration doubled = FIRST_LOOK.multipliedBy(1L << Math.min(looks, MOST_DOUBLINGS));
        return doubled.compareTo(LAST_LOOK) < 0 ? doubled : LAST_LOOK;
    }
}
