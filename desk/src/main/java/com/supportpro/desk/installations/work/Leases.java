package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may carry out which operation, and until when. */
@Repository
class Leases {

    /** What it waits for may have failed since those that are let down were looked for. */
    private static final String DUE = """
            not exists (select 1 from operation w where w.id = any(operation.waits_for) and w.state <> 'SUCCEEDED')
            """;

    /** Shorter than callers wait for an add-on that rests, so that another node can go on before they give up. */
    static final Duration LENGTH = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Node node;
    private final DatabaseTime time;

    Leases(JdbcClient jdbc, Node node, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.time = time;
    }

    Instant until() {
        return time.now().plus(LENGTH);
    }

    /** Takes over operations whose holder has not been heard of, oldest first. */
    List<OperationId> takeExpired(int most) {
        letDown();
        return take("(lease_until is null or lease_until < :now) and " + DUE, most);
    }

    /** Takes over what an earlier run of this very node left behind, without waiting for its leases to end. */
    List<OperationId> takeFromEarlierRuns() {
        return take("starts_with(lease_owner, :home) and lease_owner <> :owner", Integer.MAX_VALUE);
    }

    /** What a transaction has locked for long keeps its own lease; the others do not wait for it. */
    void renew(Collection<OperationId> held) {
        if (!held.isEmpty()) {
            jdbc.sql("""
                            update operation set lease_until = :until where id in (
                                select id from operation where id = any(:ids) and lease_owner = :owner
                                for update skip locked)
                            """)
                    .param("until", Times.sql(until()))
                    .param("ids", held.stream().map(OperationId::value).toArray(UUID[]::new))
                    .param("owner", node.name())
                    .update();
        }
    }

    /** Lets go of everything that this process holds, so that another may go on at once. */
    void release() {
        jdbc.sql("update operation set lease_owner = null, lease_until = null where lease_owner = ?")
                .param(node.name())
                .update();
    }

    /** What waits for something that has not succeeded fails with its first step, and goes on to its end from there. */
    private void letDown() {
        jdbc.sql("""
                        with let_down as (
                            update operation o set problem = '{"code":"let-down","values":{}}', waits_for = '{}'
                            where state = 'RUNNING' and problem is null and waits_for <> '{}' and exists (
                                select 1 from operation w where w.id = any(o.waits_for) and w.state in ('FAILED', 'ROLLED_BACK'))
                            returning id)
                        update operation_step set state = 'FAILED', ended_at = :now
                        where position = 0 and operation in (select id from let_down)
                        """).param("now", Times.sql(time.now())).update();
    }

    private List<OperationId> take(String which, int most) {
        return jdbc.sql("""
                        update operation set lease_owner = :owner, lease_until = :until, attempts = attempts + 1
                        where id in (
                            select id from operation where state = 'RUNNING' and (%s)
                            order by requested_at for update skip locked limit :most)
                        returning id
                        """.formatted(which))
                .param("owner", node.name())
                .param("home", node.home() + "/")
                .param("now", Times.sql(time.now()))
                .param("until", Times.sql(until()))
                .param("most", most)
                .query((row, number) -> new OperationId(row.getObject("id", UUID.class)))
                .list();
    }
}
