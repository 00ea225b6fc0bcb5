package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records each step of an operation, one statement a move. Only who holds the lease can write. These moves need not
 * reach the disk at once: if the database loses the latest, the step is done again, which changes nothing.
 */
@Repository
class Journal {

    /** The operation when this process holds it. The comparison with null only gives the setting a place to run. */
    private static final String HELD = """
            with held as (
                update operation set staged = coalesce(:staged::jsonb, staged), problem = coalesce(:problem::jsonb, problem)
                where id = :id and lease_owner = :owner and state = 'RUNNING'
                    and set_config('synchronous_commit', 'off', true) is not null
                returning id)
            """;

    private static final String END_STEP = """
            update operation_step set state = :next, ended_at = :now, message = :message,
                progress = case :next when 'DONE' then 100 else progress end
            from held where operation = held.id and position = :position and state = :from
            """;

    private static final String ADVANCE = HELD + ", ended as (" + END_STEP + " returning operation)" + """
            update operation_step set state = 'RUNNING', started_at = :now
            from ended where operation_step.operation = ended.operation and position = :position + 1 and state = 'PENDING'
            """;

    private static final String WAIT = """
            with held as (
                update operation set state = :state, lease_owner = :next, lease_until = :until, attempts = 1
                where id = :id and lease_owner = :owner and state = 'RUNNING' returning id)
            update operation_step set message = :message
            from held where operation = held.id and position = :position and state = 'RUNNING'
            """;

    private static final String LET_GO = """
            update operation set lease_owner = :next, lease_until = :until, attempts = 1
            where id = :id and lease_owner = :owner and state = 'RUNNING'
            """;

    /** Holds the lease of what is to be tried again in a while. */
    private static final String NOBODY = "waiting";

    private final JdbcClient jdbc;
    private final Node node;
    private final LiveOperations live;
    private final DatabaseTime time;

    Journal(JdbcClient jdbc, Node node, LiveOperations live, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.live = live;
        this.time = time;
    }

    /** The operation with its trail, if this process holds it and it is not at its end. */
    Optional<Work> load(OperationId id) {
        return new WorkQuery(jdbc).find(id, node.name());
    }

    /** The current step is done and the next one begins. */
    void advanced(Work work, String message) {
        int position = work.trail().current();
        write(work, ADVANCE, position, "RUNNING", "DONE", message, null);
        work.trail().advance();
        live.recorded(work.id());
    }

    /** The current step failed; from here the operation goes back. */
    void failed(Work work, Problem problem) {
        int position = work.trail().current();
        write(work, HELD + END_STEP, position, "RUNNING", "FAILED", "", Json.write(problem));
        work.failed(problem);
        live.recorded(work.id());
    }

    /** The current step cannot go on now: it is let go of until the payment has moved on, or for a while. */
    void waits(Work work, StepWaitsException reason) {
        boolean forPayment = reason.until() == StepWaitsException.Until.PAYMENT;
        Instant again = time.now().plus(StepWaitsException.PAUSE);
        int written = jdbc.sql(WAIT)
                .param("state", (forPayment ? Operation.State.WAITING_FOR_PAYMENT : Operation.State.RUNNING).name())
                .param("next", forPayment ? null : NOBODY, Types.VARCHAR)
                .param("until", forPayment ? null : Times.sql(again), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", work.id().value())
                .param("owner", node.name())
                .param("message", reason.fact())
                .param("position", work.trail().current())
                .update();
        if (written != 1) {
            throw new LeaseLostException(work.id());
        }
        live.halted(work.id());
    }

    /** Going back cannot go on now: it is tried again in a while, by whichever node comes first. */
    void backLater(Work work) {
        int written = jdbc.sql(LET_GO)
                .param("next", NOBODY)
                .param("until", Times.sql(time.now().plus(StepWaitsException.PAUSE)))
                .param("id", work.id().value())
                .param("owner", node.name())
                .update();
        if (written != 1) {
            throw new LeaseLostException(work.id());
        }
        live.halted(work.id());
    }

    /** What a step had done is taken back. */
    void undone(Work work, int position) {
        write(work, HELD + END_STEP, position, "DONE", "UNDONE", "", null);
        work.trail().undone(position);
        live.recorded(work.id());
    }

    private void write(
            Work work, String sql, int position, String from, String next, String message, @Nullable String problem) {
        int written = jdbc.sql(sql)
                .param("id", work.id().value())
                .param("owner", node.name())
                .param("staged", work.stagedNow().map(Json::write).orElse(null), Types.VARCHAR)
                .param("problem", problem, Types.VARCHAR)
                .param("position", position)
                .param("from", from)
                .param("next", next)
                .param("message", message)
                .param("now", Times.sql(time.now()))
                .update();
        if (written != 1) {
            throw new LeaseLostException(work.id());
        }
    }
}
