package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges, each on its own account: what was charged stays charged, whatever becomes of who asked for it. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SandboxCharges {

    private final SandboxPayments payments;
    private final SandboxCards cards;
    private final SandboxEvents events;
    private final StoreProperties store;
    private final Clock clock;

    SandboxCharges(
            SandboxPayments payments, SandboxCards cards, SandboxEvents events, StoreProperties store, Clock clock) {
        this.payments = payments;
        this.cards = cards;
        this.events = events;
        this.store = store;
        this.clock = clock;
    }

    public ChargeResult charge(Charge charge) {
        SandboxPayment begun =
                SandboxPayment.begun(charge, cards.find(charge.account(), charge.method()), clock.instant());
        if (payments.add(begun)) {
            return first(begun);
        }
        settleLate();
        SandboxPayment known = payments.lock(charge.payment()).orElseThrow();
        if (!known.same(charge)) {
            return new ChargeResult.Unknown("the payment's id was used for another charge");
        }
        return known.state() == SandboxState.LOST ? arrived(known) : result(known);
    }

    private ChargeResult first(SandboxPayment begun) {
        if (begun.state() == SandboxState.LOST) {
            return new ChargeResult.Unknown("the request was lost");
        }
        events.tell(begun);
        boolean lost = begun.card().filter(TestCard::losesAnswer).isPresent();
        return lost ? new ChargeResult.Unknown("the answer was lost") : result(begun);
    }

    private ChargeResult arrived(SandboxPayment lost) {
        payments.move(lost.id(), SandboxState.LOST, SandboxState.SUCCEEDED, "");
        SandboxPayment paid = payments.find(lost.id()).orElseThrow();
        events.tell(paid);
        return result(paid);
    }

    public ChargeResult find(UUID payment) {
        settleLate();
        return payments.find(payment).map(this::result).orElseGet(ChargeResult.NotFound::new);
    }

    public ChargeResult giveUp(UUID payment) {
        decide(payment, SandboxState.CANCELLED, "cancelled");
        return find(payment);
    }

    /** What the customer answered, or nobody will; somebody else may have been quicker. */
    public void decide(UUID payment, SandboxState to, String code) {
        if (payments.move(payment, SandboxState.WAITING, to, code)) {
            events.tell(payments.find(payment).orElseThrow());
        }
    }

    public Optional<SandboxPayment> of(UUID account, UUID payment) {
        return payments.find(payment).filter(found -> found.account().equals(account));
    }

    /** Lets those succeed that do so by themselves. */
    public void settleLate() {
        payments.succeed(clock.instant())
                .forEach(id -> events.tell(payments.find(id).orElseThrow()));
    }

    private ChargeResult result(SandboxPayment payment) {
        return payment.result(store.at("/sandbox/challenge/" + payment.id()));
    }
}
