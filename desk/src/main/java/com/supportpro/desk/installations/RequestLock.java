package com.supportpro.desk.installations;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Has one at a time, on all nodes, plan and record what was asked for, or take away what plans count on. */
public record RequestLock(JdbcClient jdbc) {

    /** Held until the transaction ends. */
    public void take() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supportpro.requests', 0))")
                .query((row, number) -> true)
                .single();
    }
}
