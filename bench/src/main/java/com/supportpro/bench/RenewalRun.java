package com.supportpro.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Has the store's own scheduler do the renewals now, and waits until it has. */
record RenewalRun(StoreDatabase database) {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final String TASK = " where task_name = 'billing-renewals'";

    /** From the moment at which the scheduler takes it up; the wait for that is not counted. */
    long nanos() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            await(statement, false, null);
            Timestamp before = state(statement).last();
            statement.execute("update scheduled_tasks set execution_time = now() - interval '1 minute'" + TASK);
            await(statement, true, before);
            long begun = System.nanoTime();
            await(statement, false, before);
            return System.nanoTime() - begun;
        }
    }

    private static void await(Statement statement, boolean running, @Nullable Timestamp before) throws SQLException {
        for (State now = state(statement); now.running() != running && !now.done(before); now = state(statement)) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static State state(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select picked, last_success from scheduled_tasks" + TASK)) {
            row.next();
            return new State(row.getBoolean(1), row.getTimestamp(2));
        }
    }

    private record State(boolean running, @Nullable Timestamp last) {

        boolean done(@Nullable Timestamp before) {
            return last != null && before != null && last.after(before);
        }
    }
}
