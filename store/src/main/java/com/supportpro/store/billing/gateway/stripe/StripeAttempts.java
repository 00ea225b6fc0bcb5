package com.supportpro.store.billing.gateway.stripe;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which charges may have reached Stripe. */
final class StripeAttempts {

    private final JdbcClient database;
    private final Clock clock;

    StripeAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is sent for the first time. */
    boolean begin(UUID payment) {
        return database.sql("""
                        insert into stripe_attempt (payment_id, begun_at) values (:payment, :now)
                        on conflict (payment_id) do nothing""")
                        .param("payment", payment)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It was not sent after all. */
    void forget(UUID payment) {
        database.sql("delete from stripe_attempt where payment_id = :payment")
                .param("payment", payment)
                .update();
    }
}
