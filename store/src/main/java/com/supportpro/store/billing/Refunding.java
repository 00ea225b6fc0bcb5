package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.gateway.GatewayUnavailableException;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.model.RefundState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has money paid back, or finds out whether it was; one key, however often that is tried. */
@Component
class Refunding {

    private static final Logger LOG = LoggerFactory.getLogger(Refunding.class);
    private static final Duration KEYS_LAST = Duration.ofHours(23);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 8;

    private final Refunds refunds;
    private final Payments payments;
    private final Gateways gateways;
    private final RefundSettlement settlement;
    private final Clock clock;

    Refunding(Refunds refunds, Payments payments, Gateways gateways, RefundSettlement settlement, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.gateways = gateways;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Calls the gateway, with no transaction open, and settles; what people pay back by hand waits for them. */
    @Transactional(propagation = Propagation.NEVER)
    public void pursue(RefundId id) {
        Refund refund = refunds.find(id).orElseThrow();
        Payment payment = payments.find(refund.payment()).orElseThrow();
        PaymentGateway gateway = gateways.byName(payment.gateway());
        Instant next = Times.now(clock).plus(FIRST_LOOK.multipliedBy(1L << Math.min(refund.looks(), MOST_DOUBLINGS)));
        if (gateway.paysBack() && !refund.byHand() && refunds.claim(id, refund.looks(), next)) {
            settlement.settle(id, ask(gateway, refund, payment));
        }
    }

    /**
     * Asks what became of it, because somebody said that something did: banks return also what had succeeded.
     *
     * @throws GatewayUnavailableException when that is not told now, and nobody else will ask
     */
    @Transactional(propagation = Propagation.NEVER)
    public void inquire(RefundId id) {
        Refund refund = refunds.find(id).orElseThrow();
        if (refund.state() != RefundState.SUCCEEDED) {
            pursue(id);
            return;
        }
        Payment payment = payments.find(refund.payment()).orElseThrow();
        RefundResult result = gateways.byName(payment.gateway()).find(asked(refund, payment));
        if (result instanceof RefundResult.Unknown unknown) {
            throw new GatewayUnavailableException("What became of refund " + id + " is not told: " + unknown.why());
        }
        if (result instanceof RefundResult.Failed failed) {
            settlement.settle(id, failed);
        }
    }

    private RefundResult ask(PaymentGateway gateway, Refund refund, Payment payment) {
        var asked = asked(refund, payment);
        try {
            return asked.begunAt().plus(KEYS_LAST).isAfter(clock.instant())
                    ? gateway.refund(asked)
                    : gateway.find(asked);
        } catch (RuntimeException e) {
            LOG.error("The gateway {} failed over refund {}", payment.gateway(), refund.id(), e);
            return new RefundResult.Unknown("the gateway's adapter failed");
        }
    }

    private com.supportpro.store.billing.gateway.Refunding asked(Refund refund, Payment payment) {
        return new com.supportpro.store.billing.gateway.Refunding(
                refund.id().value(),
                payment.id().value(),
                payment.reference() == null ? "" : payment.reference(),
                refund.amount(),
                refund.sentAt() == null ? clock.instant() : refund.sentAt());
    }
}
