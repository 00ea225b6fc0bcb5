package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Step;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads an operation as the worker needs it, together with the installation it is about, in one query. */
record WorkQuery(JdbcClient jdbc) {

    private static final String QUERY = """
            select o.id, o.action, o.publisher, o.slug, o.version, o.release, o.was_active, o.requested_by, o.address, o.via,
                o.attempts,
                o.problem, o.deal, o.replaces, o.consent, o.staged, i.kind, i.state as observed,
                case when i.state <> 'ABSENT' then jsonb_build_object(
                    'folder', i.folder, 'manifest', i.manifest::text, 'files', i.files, 'digest', i.digest) end as present,
                array(select name from operation_step where operation = o.id order by position) as names,
                array(select state from operation_step where operation = o.id order by position) as states
            from operation o join installation i using (publisher, slug)
            where o.id = ? and o.lease_owner = ? and o.state = 'RUNNING'
            """;

    Optional<Work> find(OperationId id, String owner) {
        return jdbc.sql(QUERY)
                .params(id.value(), owner)
                .query((row, number) -> work(row, id))
                .optional();
    }

    private static Work work(ResultSet row, OperationId id) throws SQLException {
        Work.Order order = order(row, id);
        Staged present = read(row, "present", Staged.class);
        Staged staged = read(row, "staged", Staged.class);
        boolean aboutPresent = staged == null && !order.action().replaces();
        return new Work(
                order,
                new Trail(
                        texts(row, "names"),
                        texts(row, "states").stream().map(Step.State::valueOf).toList()),
                present,
                aboutPresent ? present : staged,
                read(row, "deal", Deal.class),
                read(row, "problem", Problem.class));
    }

    private static Work.Order order(ResultSet row, OperationId id) throws SQLException {
        String observed = row.getString("observed");
        String replaces = row.getString("replaces");
        return new Work.Order(
                id,
                Action.valueOf(row.getString("action")),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                Kind.valueOf(row.getString("kind")),
                read(row, "release", ReleaseInfo.class),
                replaces == null ? null : Version.of(replaces),
                texts(row, "consent"),
                row.getBoolean("was_active"),
                observed.equals("ABSENT") ? null : Installation.State.valueOf(observed),
                new Actor(row.getString("requested_by"), row.getString("address"), row.getString("via")),
                row.getInt("attempts"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : Json.read(json, type);
    }
}
