package com.supportpro.desk.installations;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads operations with their steps. */
@Repository
class OperationRows {

    private static final String COLUMNS = """
            select id, action, publisher, slug, version, erase, requested_by, state, problem, deal, requested_at, ended_at
            from operation
            """;

    private static final String CHOSEN = """
            where (:publisher = '' or publisher = :publisher and slug = :slug) and (:state = '' or state = :state)
            """;

    private final JdbcClient jdbc;

    OperationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Operation> find(OperationId id) {
        return first(jdbc.sql(COLUMNS + "where id = ?").param(id.value()));
    }

    Optional<Operation> live(AddonId addon) {
        return first(jdbc.sql(COLUMNS + """
                        where publisher = ? and slug = ? and state in ('RUNNING', 'WAITING_FOR_PAYMENT')
                        """).params(addon.publisher(), addon.slug()));
    }

    List<Operation> allLive() {
        return withSteps(jdbc.sql(COLUMNS + "where state in ('RUNNING', 'WAITING_FOR_PAYMENT') order by requested_at"));
    }

    List<Operation> recent(AddonId addon, int limit) {
        return withSteps(jdbc.sql(COLUMNS + "where publisher = ? and slug = ? order by requested_at desc limit ?")
                .params(addon.publisher(), addon.slug(), limit));
    }

    /** The latest purchase of the add-on that has failed. */
    Optional<Operation> failedPurchase(AddonId addon) {
        return first(jdbc.sql(COLUMNS + """
                        where publisher = ? and slug = ? and action = 'PURCHASE' and state = 'FAILED'
                        order by requested_at desc limit 1
                        """).params(addon.publisher(), addon.slug()));
    }

    List<Operation> list(OperationQuery query) {
        return withSteps(chosen(COLUMNS + CHOSEN + "order by requested_at desc, id limit :size offset :offset", query)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size()));
    }

    long count(OperationQuery query) {
        return chosen("select count(*) from operation " + CHOSEN, query)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, OperationQuery query) {
        AddonId addon = query.addon();
        Operation.State state = query.state();
        return jdbc.sql(sql)
                .param("publisher", addon == null ? "" : addon.publisher())
                .param("slug", addon == null ? "" : addon.slug())
                .param("state", state == null ? "" : state.name());
    }

    private Optional<Operation> first(JdbcClient.StatementSpec query) {
        return withSteps(query).stream().findFirst();
    }

    private List<Operation> withSteps(JdbcClient.StatementSpec query) {
        List<Operation> bare = query.query(OperationRows::operation).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Step>> steps = steps(bare);
        Map<UUID, List<Operation.Awaited>> awaited = awaited(bare);
        return bare.stream()
                .map(each -> each.withSteps(steps.getOrDefault(each.id().value(), List.of()))
                        .waitingFor(awaited.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    /** For those that wait the operations that have not ended, the first to begin first. */
    private Map<UUID, List<Operation.Awaited>> awaited(List<Operation> operations) {
        UUID[] live = operations.stream()
                .filter(Operation::live)
                .map(each -> each.id().value())
                .toArray(UUID[]::new);
        return live.length == 0
                ? Map.of()
                : jdbc
                        .sql("""
                                select o.id as waiting, w.id, w.publisher, w.slug from operation o
                                join operation w on w.id = any(o.waits_for) and w.ended_at is null
                                where o.id = any(?) order by cardinality(w.waits_for), w.publisher, w.slug""")
                        .param(live)
                        .query((row, number) -> Map.entry(row.getObject("waiting", UUID.class), awaited(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Operation.Awaited awaited(ResultSet row) throws SQLException {
        AddonId addon = new AddonId(row.getString("publisher"), row.getString("slug"));
        return new Operation.Awaited(new OperationId(row.getObject("id", UUID.class)), addon, addon.slug());
    }

    private Map<UUID, List<Step>> steps(List<Operation> operations) {
        UUID[] ids = operations.stream().map(each -> each.id().value()).toArray(UUID[]::new);
        return jdbc
                .sql("select * from operation_step where operation = any(?) order by operation, position")
                .param(ids)
                .query((row, number) -> Map.entry(row.getObject("operation", UUID.class), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Operation operation(ResultSet row, int number) throws SQLException {
        String version = row.getString("version");
        return new Operation(
                new OperationId(row.getObject("id", UUID.class)),
                Action.valueOf(row.getString("action")),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                version == null ? null : Version.of(version),
                row.getBoolean("erase"),
                row.getString("requested_by"),
                Operation.State.valueOf(row.getString("state")),
                List.of(),
                Json.problem(row.getString("problem")),
                Json.deal(row.getString("deal")),
                Times.read(row, "requested_at"),
                Times.readNullable(row, "ended_at"),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("name"),
                Step.State.valueOf(row.getString("state")),
                Times.readNullable(row, "started_at"),
                Times.readNullable(row, "ended_at"),
                row.getString("message"),
                row.getInt("progress"));
    }
}
