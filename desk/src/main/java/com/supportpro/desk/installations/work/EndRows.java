package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Operation;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the end of an operation. */
@Repository
class EndRows {

    private final JdbcClient jdbc;
    private final Node node;
    private final DatabaseTime time;

    EndRows(JdbcClient jdbc, Node node, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.time = time;
    }

    void end(Work work, Operation.State state) {
        Operation.State next = Operation.State.RUNNING.to(state);
        int written = jdbc.sql("""
                        update operation set state = ?, ended_at = ?, lease_owner = null, lease_until = null
                        where id = ? and lease_owner = ? and state = 'RUNNING'
                        """)
                .params(next.name(), Times.sql(time.now()), work.id().value(), node.name())
                .update();
        if (written != 1) {
            throw new LeaseLostException(work.id());
        }
    }

    void lastStepDone(Work work, String message) {
        jdbc.sql("""
                        update operation_step set state = 'DONE', ended_at = ?, message = ?, progress = 100
                        where operation = ? and position = ? and state = 'RUNNING'
                        """)
                .params(
                        Times.sql(time.now()),
                        message,
                        work.id().value(),
                        work.trail().current())
                .update();
    }
}
