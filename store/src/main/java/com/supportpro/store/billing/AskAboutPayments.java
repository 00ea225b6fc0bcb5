package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.model.PaymentState;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks the gateways about what was settled lately: all that failed, and a sample of what succeeded. Money of which the books
 * did not know is booked; what a gateway denies is kept for {@link Invariants} to tell, and asked about until it agrees.
 */
@Service
public class AskAboutPayments {

    private static final Logger LOG = LoggerFactory.getLogger(AskAboutPayments.class);
    private static final Duration LATELY = Duration.ofDays(2);
    private static final int AT_ONCE = 500;

    private final Payments payments;
    private final Gateways gateways;
    private final Charging charging;
    private final Settlement settlement;
    private final JdbcClient database;
    private final Clock clock;

    AskAboutPayments(
            Payments payments,
            Gateways gateways,
            Charging charging,
            Settlement settlement,
            JdbcClient database,
            Clock clock) {
        this.payments = payments;
        this.gateways = gateways;
        this.charging = charging;
        this.settlement = settlement;
        this.database = database;
        this.clock = clock;
    }

    public void run() {
        Set<PaymentId> asked = new LinkedHashSet<>(disputed());
        asked.addAll(payments.settledSince(Times.now(clock).minus(LATELY), AT_ONCE));
        for (PaymentId id : asked) {
            try {
                compare(payments.find(id).orElseThrow());
            } catch (RuntimeException e) {
                LOG.error("A gateway could not be asked about payment {}; it is asked tomorrow", id, e);
            }
        }
    }

    private void compare(Payment payment) {
        if (gateways.find(payment.gateway()).isEmpty()) {
            return;
        }
        ChargeResult said = charging.told(payment);
        boolean taken = payment.state() == PaymentState.SUCCEEDED;
        if (said instanceof ChargeResult.Succeeded && !taken) {
            LOG.warn("Payment {} had failed and took the money all the same; it is booked now", payment.id());
            settlement.settle(payment.id(), said);
        } else if (taken && denied(said)) {
            differs(payment, "the books have " + payment.amount() + ", the gateway " + payment.gateway() + " has none");
        } else if (!(said instanceof ChargeResult.Unknown)) {
            agrees(payment);
        }
    }

    private static boolean denied(ChargeResult said) {
        return said instanceof ChargeResult.Declined || said instanceof ChargeResult.NotFound;
    }

    private List<PaymentId> disputed() {
        return database.sql("select payment_id from gateway_difference order by found_at")
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    private void differs(Payment payment, String problem) {
        database.sql("""
                insert into gateway_difference (payment_id, problem, found_at) values (:id, :problem, :now)
                on conflict (payment_id) do update set problem = :problem""")
                .param("id", payment.id().value())
                .param("problem", problem)
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }

    private void agrees(Payment payment) {
        database.sql("delete from gateway_difference where payment_id = :id")
                .param("id", payment.id().value())
                .update();
    }
}
