package com.supportpro.desk.installations;

import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was asked for: the operation with its steps, and what should be from now on. */
@Repository
class RequestLedger {

    /** What is unpacked of the release that is rolled back to. */
    private static final String KEPT = """
            select jsonb_build_object('folder', folder, 'manifest', manifest::text, 'files', files, 'digest', digest)
            from kept_release where publisher = :publisher and slug = :slug and version = :version
            """;

    private final JdbcClient jdbc;
    private final DatabaseTime time;

    RequestLedger(JdbcClient jdbc, DatabaseTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Lets one request at a time be planned and recorded, on all nodes, until the transaction ends. */
    void lock() {
        new RequestLock(jdbc).take();
    }

    /** Writes the operation, leased to the owner; nothing when another one is live or the plan has been overtaken. */
    Optional<OperationId> begin(Plan plan, String owner, Instant leaseUntil) {
        return begin(plan, owner, Times.sql(leaseUntil), List.of());
    }

    /** Writes an operation that nobody carries out before these have succeeded; nothing as above. */
    Optional<OperationId> wait(Plan plan, List<OperationId> before) {
        return begin(plan, null, null, before);
    }

    private Optional<OperationId> begin(
            Plan plan, @Nullable String owner, @Nullable OffsetDateTime leaseUntil, List<OperationId> before) {
        OperationId id = OperationId.random();
        int written = operation(plan, id, before)
                .param("state", "RUNNING")
                .param("owner", owner, Types.VARCHAR)
                .param("until", leaseUntil, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (written == 0 || !stillFits(plan)) {
            return Optional.empty();
        }
        steps(plan, id);
        desire(plan);
        return Optional.of(id);
    }

    /** Writes an operation that has succeeded at once, because everything is as asked already. */
    OperationId nothingToDo(Plan plan) {
        OperationId id = OperationId.random();
        operation(plan, id, List.of())
                .param("state", "SUCCEEDED")
                .param("owner", null, Types.VARCHAR)
                .param("until", null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", Times.sql(time.now()))
                .update();
        return id;
    }

    /**
     * Makes an add-on inactive that works while an order for it waits for its payment, and has that order's failure leave it
     * so; false when it is not so.
     */
    boolean stopBesideUnpaid(AddonId addon) {
        return jdbc.sql("""
                        with unpaid as (
                            update operation set was_active = false
                            where publisher = :publisher and slug = :slug and state = 'WAITING_FOR_PAYMENT'
                            returning publisher, slug)
                        update installation set state = 'INACTIVE', should_be_active = false, reason = '', changed_at = :now
                        from unpaid where installation.publisher = unpaid.publisher and installation.slug = unpaid.slug
                            and installation.state = 'ACTIVE' and installation.should_be_active
                        """)
                        .param("publisher", addon.publisher())
                        .param("slug", addon.slug())
                        .param("now", Times.sql(time.now()))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec operation(Plan plan, OperationId id, List<OperationId> before) {
        AddonId addon = plan.request().addon();
        return jdbc.sql("""
                        insert into operation (id, action, publisher, slug, version, erase, requested_by, state, release,
                            deal, was_active, replaces, consent, staged, lease_owner, lease_until, requested_at, ended_at,
                            waits_for, address, via)
                        values (:id, :action, :publisher, :slug, :version, :erase, :by, :state, :release::jsonb,
                            :deal::jsonb, :wasActive, :replaces, :consent, (%s), :owner, :until, :now, :ended, :before,
                            :address, :via)
                        on conflict (publisher, slug) where state in ('RUNNING', 'WAITING_FOR_PAYMENT') do nothing
                        """.formatted(plan.action() == Action.ROLLBACK ? KEPT : "null"))
                .param("id", id.value())
                .param("action", plan.action().name())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("version", plan.version().toString())
                .param("erase", plan.request().eraseData())
                .param("by", plan.request().by().name())
                .param("address", plan.request().by().address())
                .param("via", plan.request().by().via())
                .param("release", release(plan), Types.VARCHAR)
                .param("deal", deal(plan), Types.VARCHAR)
                .param("wasActive", plan.wasActive())
                .param("replaces", replaces(plan), Types.VARCHAR)
                .param("consent", plan.request().consent().toArray(String[]::new))
                .param("before", before.stream().map(OperationId::value).toArray(UUID[]::new))
                .param("now", Times.sql(time.now()));
    }

    /** On a desk with several nodes, what puts an add-on to work waits in the end until it works on each. */
    private void steps(Plan plan, OperationId id) {
        jdbc.sql("""
                        insert into operation_step (operation, position, name, state, started_at)
                        select :id, position - 1, name, case position when 1 then 'RUNNING' else 'PENDING' end,
                            case position when 1 then :now::timestamptz end
                        from unnest(:names::text[] || case when :spreads and (
                            select count(*) from desk_node where seen_at > :since) > 1 then '{spread}' else '{}'::text[] end)
                            with ordinality as step (name, position)
                        """)
                .param("spreads", plan.spreads())
                .param("since", Times.sql(time.now().minus(DeskNode.PATIENCE)))
                .param("id", id.value())
                .param("names", plan.steps().toArray(String[]::new))
                .param("now", Times.sql(time.now()))
                .update();
    }

    private void desire(Plan plan) {
        boolean wanted = plan.action() != Action.UNINSTALL;
        jdbc.sql("""
                        insert into installation (publisher, slug, kind, desired_version, should_be_active, state, changed_at)
                        values (:publisher, :slug, :kind, :version, :active, 'ABSENT', :now)
                        on conflict (publisher, slug) do update
                        set desired_version = excluded.desired_version, should_be_active = excluded.should_be_active,
                            changed_at = excluded.changed_at
                        """)
                .param("publisher", plan.request().addon().publisher())
                .param("slug", plan.request().addon().slug())
                .param("kind", plan.kind().name())
                .param("version", wanted ? plan.version().toString() : null, Types.VARCHAR)
                .param("active", plan.active())
                .param("now", Times.sql(time.now()))
                .update();
    }

    private static @Nullable String release(Plan plan) {
        return plan.release() == null ? null : Json.write(plan.release());
    }

    private static @Nullable String replaces(Plan plan) {
        return plan.action().replaces() ? String.valueOf(plan.from()) : null;
    }

    private static @Nullable String deal(Plan plan) {
        return plan.request()
                .terms()
                .map(terms -> Json.write(Deal.begin(terms)))
                .orElse(null);
    }

    private boolean stillFits(Plan plan) {
        Optional<String> version = jdbc.sql(
                        "select version from installation where publisher = ? and slug = ? and version is not null for update")
                .params(
                        plan.request().addon().publisher(),
                        plan.request().addon().slug())
                .query(String.class)
                .optional();
        return version.equals(Optional.ofNullable(plan.from()).map(Version::toString));
    }
}
