package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pays back, never more than was charged. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SandboxRefunds {

    private final SandboxPayments payments;
    private final SandboxEvents events;
    private final JdbcClient database;
    private final Clock clock;

    SandboxRefunds(SandboxPayments payments, SandboxEvents events, JdbcClient database, Clock clock) {
        this.payments = payments;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    public RefundResult refund(Refunding refunding) {
        Optional<SandboxPayment> payment = payments.lock(refunding.payment());
        if (payment.isEmpty()) {
            return new RefundResult.Failed("no_such_payment");
        }
        RefundResult known = find(refunding.refund());
        if (!(known instanceof RefundResult.NotFound)) {
            return known;
        }
        add(refunding, code(payment.get(), refunding));
        boolean lost = payment.get().card().filter(TestCard::losesAnswer).isPresent();
        return lost ? new RefundResult.Unknown("the answer was lost") : find(refunding.refund());
    }

    public RefundResult find(UUID refund) {
        return database.sql("select code from sandbox_refund where id = :id")
                .param("id", refund)
                .query(String.class)
                .optional()
                .map(code -> result(refund, code))
                .orElseGet(RefundResult.NotFound::new);
    }

    private static RefundResult result(UUID refund, String code) {
        return code.isEmpty() ? new RefundResult.Succeeded("sandbox-refund-" + refund) : new RefundResult.Failed(code);
    }

    /** Why it cannot be paid back; empty when it can. */
    private String code(SandboxPayment payment, Refunding refunding) {
        if (payment.card().filter(TestCard.REFUSES_REFUND::equals).isPresent()) {
            return "refund_refused";
        }
        if (!payment.approved()
                || !payment.amount().currency().equals(refunding.amount().currency())) {
            return "nothing_to_refund";
        }
        long left = payment.amount().minorUnits() - refunded(payment.id());
        return refunding.amount().minorUnits() > left ? "more_than_was_paid" : "";
    }

    private long refunded(UUID payment) {
        return database.sql("""
                select coalesce(sum(amount), 0) from sandbox_refund where payment_id = :payment and code = ''""").param("payment", payment).query(Long.class).single();
    }

    private void add(Refunding refunding, String code) {
        database.sql("""
                insert into sandbox_refund (id, payment_id, currency, amount, code, created_at)
                values (:id, :payment, :currency, :amount, :code, :now)""")
                .param("id", refunding.refund())
                .param("payment", refunding.payment())
                .param("currency", refunding.amount().currency())
                .param("amount", refunding.amount().minorUnits())
                .param("code", code)
                .param("now", SandboxPayments.sql(clock.instant()))
                .update();
        events.tellRefund(refunding.payment(), refunding.refund(), code.isEmpty());
    }
}
