package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.DeskNode;
import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nodes tell each other: what each has made of every add-on. */
@Repository
class NodeLog {

    private final JdbcClient jdbc;
    private final Node node;
    private final DatabaseTime time;

    NodeLog(JdbcClient jdbc, Node node, DatabaseTime time) {
        this.jdbc = jdbc;
        this.node = node;
        this.time = time;
    }

    void say(AddonId addon, Version release, NodeAddon.State state, String reason) {
        AddonKey.bind(jdbc.sql("""
                        insert into desk_node_addon (node, publisher, slug, version, state, reason, since)
                        values (:node, :publisher, :slug, :version, :state, :reason, :now)
                        on conflict (node, publisher, slug) do update
                        set version = excluded.version, state = excluded.state, reason = excluded.reason, since = excluded.since
                        """), addon)
                .param("node", node.home())
                .param("version", release.toString())
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    void forget(AddonId addon) {
        AddonKey.bind(
                        jdbc.sql("delete from desk_node_addon"
                                + " where node = :node and publisher = :publisher and slug = :slug"),
                        addon)
                .param("node", node.home())
                .update();
    }

    /** The add-ons that this node has said something of. */
    List<AddonId> said() {
        return jdbc.sql("select publisher, slug from desk_node_addon where node = ?")
                .param(node.home())
                .query((row, number) -> new AddonId(row.getString("publisher"), row.getString("slug")))
                .list();
    }

    /** The names of the other nodes that are present and run it. */
    List<String> runningElsewhere(AddonId addon) {
        return AddonKey.bind(jdbc.sql("""
                        select n.name from desk_node_addon a join desk_node n on n.id = a.node
                        where a.node <> :node and a.state = 'RUNNING' and a.publisher = :publisher and a.slug = :slug
                        and n.seen_at > :since order by n.name
                        """), addon)
                .param("node", node.home())
                .param("since", Times.sql(time.now().minus(DeskNode.PATIENCE)))
                .query(String.class)
                .list();
    }

    /** How many. */
    int othersPresent() {
        return jdbc.sql("select count(*) from desk_node where id <> :node and seen_at > :since")
                .param("node", node.home())
                .param("since", Times.sql(time.now().minus(DeskNode.PATIENCE)))
                .query(Integer.class)
                .single();
    }

    /**
     * What another node has made of a release.
     *
     * @param open whether it has not got as far as to run it or to fail
     */
    record Answer(String node, boolean runs, boolean open) {}

    /** Of those that are present. */
    List<Answer> answers(AddonId addon, Version release) {
        return AddonKey.bind(jdbc.sql("""
                        select n.name, coalesce(a.state, 'READY') as state from desk_node n left join desk_node_addon a
                            on a.node = n.id and a.publisher = :publisher and a.slug = :slug and a.version = :version
                        where n.id <> :node and n.seen_at > :since order by n.name
                        """), addon)
                .param("version", release.toString())
                .param("node", node.home())
                .param("since", Times.sql(time.now().minus(DeskNode.PATIENCE)))
                .query((row, number) -> new Answer(
                        row.getString("name"),
                        row.getString("state").equals("RUNNING"),
                        row.getString("state").equals("READY")))
                .list();
    }

    private OffsetDateTime now() {
        return Times.sql(time.now());
    }
}
