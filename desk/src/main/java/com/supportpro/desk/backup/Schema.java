package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Sequence;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database consists of. */
final class Schema {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history' order by 1""";

    /** An operation may owe its next step to the store for days, and what waits for it has not begun. */
    private static final String CHANGING = """
            select from operation o where o.state = 'RUNNING' and (o.problem is not null or
              not exists (select from operation_step s where s.operation = o.id and s.state = 'RUNNING' and s.name in
                ('preflight', 'quote', 'order', 'payment', 'entitlement', 'cancel', 'spread'))
              and not exists (select from operation w where w.id = any(o.waits_for) and w.ended_at is null))""";

    private final JdbcTemplate jdbc;

    Schema(Connection connection) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** The migrations that were run, the newest last. */
    List<String> versions() {
        return jdbc.queryForList(
                "select version from flyway_schema_history where version is not null and success"
                        + " order by string_to_array(version, '.')::int[]",
                String.class);
    }

    /** Whether nobody has set this desk up yet. */
    boolean untouched() {
        return !Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from operator)", Boolean.class));
    }

    /** The machines on which nodes of this desk live: those that gave a sign of life within the last 15 seconds. */
    List<String> living() {
        boolean known = Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass('public.desk_node') is not null", Boolean.class));
        return known
                ? jdbc.queryForList(
                        "select name from desk_node where seen_at > clock_timestamp() - interval '15 seconds' order by 1",
                        String.class)
                : List.of();
    }

    /** All tables with their columns, parents first. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : ordered(jdbc.queryForList(TABLES, String.class))) {
            tables.put(table, columns(table));
        }
        return tables;
    }

    List<Sequence> sequences() {
        List<String> names = jdbc.queryForList(
                "select sequencename from pg_sequences where schemaname = 'public' order by 1", String.class);
        return names.stream()
                .map(name -> jdbc.queryForObject(
                        "select last_value, is_called from " + quoted(name),
                        (row, index) -> new Sequence(name, row.getLong(1), row.getBoolean(2))))
                .toList();
    }

    /** Folders of add-ons that a whole backup has. */
    List<String> installedFolders() {
        return jdbc.queryForList(
                "select folder from installation where folder is not null union select folder from kept_release",
                String.class);
    }

    /** Whether any operation has files or data of add-ons in hand, or may begin with them at any moment. */
    boolean beingChanged() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (" + CHANGING + ")", Boolean.class));
    }

    void empty(Set<String> tables) {
        jdbc.execute("truncate "
                + String.join(", ", tables.stream().map(Schema::quoted).toList()));
    }

    void goOn(Sequence sequence) {
        jdbc.queryForObject(
                "select setval(?::regclass, ?, ?)",
                Long.class,
                quoted(sequence.name()),
                sequence.value(),
                sequence.called());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<String> columns(String table) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " and is_generated = 'NEVER' order by ordinal_position",
                String.class,
                table);
    }

    private List<String> ordered(List<String> tables) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        tables.forEach(table -> parents.put(table, new LinkedHashSet<>()));
        jdbc.query("""
                select child.relname, parent.relname from pg_constraint k
                  join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
                 where k.contype = 'f' and k.conrelid <> k.confrelid""", row -> {
            parents.getOrDefault(row.getString(1), new LinkedHashSet<>()).add(row.getString(2));
        });
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < tables.size()) {
            int before = ordered.size();
            tables.stream()
                    .filter(table ->
                            !ordered.contains(table) && ordered.containsAll(parents.getOrDefault(table, Set.of())))
                    .forEach(ordered::add);
            if (ordered.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
        }
        return ordered;
    }
}
