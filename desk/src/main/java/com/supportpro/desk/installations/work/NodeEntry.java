package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.DeskNode;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That this node is there, and that it lives. */
@Repository
class NodeEntry {

    private static final Logger LOG = LoggerFactory.getLogger(NodeEntry.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private static final String ENTER = """
            insert into desk_node (id, name, version, started_at, seen_at, ahead_millis, run, place)
            values (:id, :name, :version, :now, :now, :ahead, :run, :place)
            on conflict (id) do update set name = excluded.name, version = excluded.version, started_at = excluded.started_at,
                seen_at = excluded.seen_at, ahead_millis = excluded.ahead_millis, run = excluded.run, place = excluded.place
            """;

    private final JdbcClient jdbc;
    private final Node node;
    private final DeskVersion version;
    private final DatabaseTime time;

    NodeEntry(JdbcClient jdbc, Node node, DeskVersion version, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.version = version;
        this.time = time;
    }

    /** Another process, as it was entered under the id of this node. */
    record Other(String name, String run, String place, Instant seenAt) {}

    Optional<Other> other() {
        return jdbc.sql("select name, run, place, seen_at from desk_node where id = ? and run <> ?")
                .params(node.home(), node.run())
                .query((row, number) -> new Other(
                        row.getString("name"),
                        row.getString("run"),
                        row.getString("place"),
                        Times.read(row, "seen_at")))
                .optional();
    }

    /** Whether it may be alive. What worked in this very home is not: this process holds that now. */
    boolean mayLive(Other other) {
        boolean here = !node.place().isEmpty() && other.place().equals(node.place());
        return !here && other.seenAt().plus(DeskNode.PATIENCE).isAfter(time.now());
    }

    /** Enters this process, in place of the other one; false when somebody has meanwhile entered, or given a sign of life. */
    boolean enter(Optional<Other> other) {
        return entering(ENTER + " where desk_node.run = :other and desk_node.seen_at = :seen")
                        .param("other", other.map(Other::run).orElse(null), Types.VARCHAR)
                        .param(
                                "seen",
                                other.map(Other::seenAt).map(Times::sql).orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Enters this process whatever was entered before: nothing runs on this node yet. */
    void begin() {
        jdbc.sql("delete from desk_node_addon where node = ?")
                .param(node.home())
                .update();
        entering(ENTER).update();
    }

    /** Gives a sign of life; false when the others have forgotten this node meanwhile. */
    boolean beat() {
        time.ask();
        jdbc.sql("delete from desk_node where seen_at < ?")
                .param(Times.sql(time.now().minus(FORGOTTEN_AFTER)))
                .update();
        boolean known = jdbc.sql("update desk_node set seen_at = ?, ahead_millis = ? where id = ? and run = ?")
                        .params(Times.sql(time.now()), time.ahead().toMillis(), node.home(), node.run())
                        .update()
                == 1;
        if (!known) {
            other().ifPresent(other -> LOG.error(
                    "A process on {} bears the id of this node: stop one of the two, and delete node.id in its home",
                    other.name()));
        }
        return known;
    }

    void leave() {
        jdbc.sql("delete from desk_node where id = ? and run = ?")
                .params(node.home(), node.run())
                .update();
    }

    private JdbcClient.StatementSpec entering(String sql) {
        time.ask();
        return jdbc.sql(sql)
                .param("id", node.home())
                .param("name", node.machine())
                .param("version", version.toString())
                .param("now", Times.sql(time.now()))
                .param("ahead", time.ahead().toMillis())
                .param("run", node.run())
                .param("place", node.place());
    }
}
