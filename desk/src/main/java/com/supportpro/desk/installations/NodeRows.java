package com.supportpro.desk.installations;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the nodes say of themselves. */
@Repository
class NodeRows {

    private final JdbcClient jdbc;
    private final Workforce workforce;

    NodeRows(JdbcClient jdbc, Workforce workforce) {
        this.jdbc = jdbc;
        this.workforce = workforce;
    }

    List<DeskNode> all() {
        Map<String, List<NodeAddon>> addons = addons();
        return jdbc.sql("select id, name, version, started_at, seen_at, ahead_millis from desk_node order by name, id")
                .query((row, number) -> node(row, addons))
                .list();
    }

    private DeskNode node(ResultSet row, Map<String, List<NodeAddon>> addons) throws SQLException {
        String id = row.getString("id");
        return new DeskNode(
                id,
                row.getString("name"),
                row.getString("version"),
                Times.read(row, "started_at"),
                Times.read(row, "seen_at"),
                Duration.ofMillis(row.getLong("ahead_millis")),
                workforce.leaseOwner().startsWith(id + "/"),
                addons.getOrDefault(id, List.of()));
    }

    private Map<String, List<NodeAddon>> addons() {
        return jdbc
                .sql("select * from desk_node_addon order by publisher, slug")
                .query((row, number) -> Map.entry(row.getString("node"), addon(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static NodeAddon addon(ResultSet row) throws SQLException {
        return new NodeAddon(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                NodeAddon.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Times.read(row, "since"));
    }
}
