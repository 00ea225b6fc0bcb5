package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every node should make of each add-on, as the database says it now. */
@Repository
class WantedRows {

    private final JdbcClient jdbc;
    private final Node node;

    WantedRows(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /**
     * One add-on.
     *
     * @param present whether a release is installed and is to stay so
     * @param runs whether that release should run: it is meant to be active and no operation has found otherwise
     * @param stays whether it should go on where it runs
     * @param ours whether an operation in the hands of this process is busy with it, and not only waits for other nodes
     * @param rests whether its data belongs to an operation for now: another release takes its place
     * @param requires the add-ons that its release does not work without
     */
    record Wanted(
            AddonId addon,
            Version version,
            boolean present,
            boolean runs,
            boolean stays,
            boolean ours,
            boolean rests,
            Set<AddonId> requires) {}

    List<Wanted> all() {
        return jdbc.sql("""
                        select i.publisher, i.slug, i.version, i.state, i.should_be_active,
                            i.desired_version is not null as stays_here,
                            o.id is not null and o.lease_owner = :owner and not spreads as ours,
                            exists (select 1 from operation_step s where s.operation = o.id and s.name = 'snapshot'
                                and s.state in ('RUNNING', 'DONE', 'FAILED')) and not spreads as rests,
                            array(select r ->> 'addon' from jsonb_array_elements(case jsonb_typeof(i.manifest -> 'requires')
                                when 'array' then i.manifest -> 'requires' else '[]'::jsonb end) r) as requires
                        from installation i left join operation o on o.publisher = i.publisher and o.slug = i.slug
                            and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT')
                        cross join lateral (select exists (select 1 from operation_step s where s.operation = o.id
                            and s.name = 'spread' and s.state = 'RUNNING') as spreads) last
                        """)
                .param("owner", node.name())
                .query(WantedRows::wanted)
                .list();
    }

    /** Whether it is installed, or an operation that has not ended is about it. */
    boolean knows(AddonId addon) {
        return AddonKey.bind(jdbc.sql("""
                        select exists (select 1 from installation where publisher = :publisher and slug = :slug)
                            or exists (select 1 from operation where publisher = :publisher and slug = :slug
                                and state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                        """), addon).query(Boolean.class).single();
    }

    /** Whether a release with this folder is installed or kept, or an operation that has not ended is about it. */
    boolean knows(String folder) {
        return jdbc.sql("""
                        select exists (select 1 from installation where folder = :folder)
                            or exists (select 1 from kept_release where folder = :folder)
                            or exists (select 1 from operation where publisher || '/' || slug || '/' || version = :folder
                                and state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                        """).param("folder", folder).query(Boolean.class).single();
    }

    private static Wanted wanted(ResultSet row, int number) throws SQLException {
        String version = row.getString("version");
        boolean active = row.getBoolean("should_be_active");
        return new Wanted(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(version == null ? "0.0.0" : version),
                version != null && row.getBoolean("stays_here"),
                active && row.getString("state").equals("ACTIVE"),
                active,
                row.getBoolean("ours"),
                active && row.getBoolean("rests"),
                requires(row));
    }

    private static Set<AddonId> requires(ResultSet row) throws SQLException {
        String[] all = (String[]) row.getArray("requires").getArray();
        return Stream.of(all).map(AddonId::parse).collect(Collectors.toSet());
    }
}
