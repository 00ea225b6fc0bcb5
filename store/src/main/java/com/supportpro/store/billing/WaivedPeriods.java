package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods of subscriptions that nobody has to pay. */
@Repository
class WaivedPeriods {

    private final JdbcClient database;
    private final Clock clock;

    WaivedPeriods(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(SubscriptionId subscription, Instant start, Instant end, String reason) {
        database.sql("""
                insert into waived_period (subscription_id, period_start, period_end, reason, at)
                values (:subscription, :start, :end, :reason, :now)""")
                .param("subscription", subscription.value())
                .param("start", Times.sql(start))
                .param("end", Times.sql(end))
                .param("reason", reason)
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }
}
