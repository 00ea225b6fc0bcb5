package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.PaymentState;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments that, while they are spoiled, neither say that they are settled nor look at it when they are settled again. */
public class UnguardedPayments extends Payments {

    private final JdbcClient database;
    private final Clock clock;
    private volatile boolean spoiled;

    public UnguardedPayments(JdbcClient database, Clock clock) {
        super(database, clock);
        this.database = database;
        this.clock = clock;
    }

    public void spoil(boolean wanted) {
        spoiled = wanted;
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return spoiled ? super.find(id).map(UnguardedPayments::unsettled) : super.find(id);
    }

    @Override
    void succeeded(Payment payment, String reference, boolean applied) {
        if (!spoiled) {
            super.succeeded(payment, reference, applied);
            return;
        }
        database.sql("""
                update payment set state = 'SUCCEEDED', reference = :reference, applied = :applied, settled_at = :now
                where id = :id""")
                .param("reference", reference)
                .param("applied", applied)
                .param("now", Times.sql(Times.now(clock)))
                .param("id", payment.id().value())
                .update();
    }

    private static Payment unsettled(Payment payment) {
        return new Payment(
                payment.id(),
                payment.invoice(),
                payment.attempt(),
                payment.gateway(),
                payment.method(),
                payment.amount(),
                payment.refunded(),
                PaymentState.SENT,
                false,
                payment.reference(),
                payment.failure(),
                payment.challenge(),
                payment.createdAt(),
                payment.sentAt(),
                payment.looks());
    }
}
