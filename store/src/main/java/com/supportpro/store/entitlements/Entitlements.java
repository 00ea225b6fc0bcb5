package com.supportpro.store.entitlements;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.store.licences.LicenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All entitlements. They change only together with what they follow from, so each change wants a transaction. */
@Repository
public class Entitlements {

    private final JdbcClient database;
    private final Clock clock;

    Entitlements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets the desks run it; again does no harm. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(LicenceId licence, AddonId addon) {
        if (!first(licence, addon)) {
            move(licence, addon, EntitlementState.ACTIVE, "");
        }
    }

    /** @param reason in words for the operator */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(LicenceId licence, AddonId addon, String reason) {
        move(licence, addon, EntitlementState.SUSPENDED, reason);
    }

    /** @param reason in words for the operator */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(LicenceId licence, AddonId addon, String reason) {
        move(licence, addon, EntitlementState.REVOKED, reason);
    }

    /**
     * Keeps it from running, whatever is paid, until it is released or the order ends.
     *
     * @param reason in words for the operator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(LicenceId licence, AddonId addon, String reason) {
        move(licence, addon, EntitlementState.SUSPENDED, reason);
        mark(licence, addon, reason);
    }

    /** Takes a hold back; what else keeps it from running does so still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(LicenceId licence, AddonId addon) {
        mark(licence, addon, null);
    }

    /** Why staff keep it from running; empty while they do not. */
    public Optional<String> held(LicenceId licence, AddonId addon) {
        return database.sql("""
                select held from entitlement where licence_id = :licence and publisher = :publisher and slug = :slug
                  and held is not null""")
                .param("licence", licence.value())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .query(String.class)
                .optional();
    }

    /** Whether the desks of the licence may run the add-on. */
    public boolean active(LicenceId licence, AddonId addon) {
        return find(licence, addon)
                .filter(one -> one.state() == EntitlementState.ACTIVE)
                .isPresent();
    }

    public Optional<Entitlement> find(LicenceId licence, AddonId addon) {
        return of(licence).stream().filter(one -> one.addon().equals(addon)).findFirst();
    }

    /** All of the licence, by add-on. */
    public List<Entitlement> of(LicenceId licence) {
        return database.sql("select * from entitlement where licence_id = :licence order by publisher, slug")
                .param("licence", licence.value())
                .query(Entitlements::entitlement)
                .list();
    }

    /** Grows with every change; 0 before the first. */
    public long version(LicenceId licence) {
        return database.sql("select version from entitlement_version where licence_id = :licence")
                .param("licence", licence.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The first one to the add-on; false when the licence has or had one. */
    private boolean first(LicenceId licence, AddonId addon) {
        return database.sql("""
                with next as (
                  insert into entitlement_version (licence_id, version) values (:licence, 1)
                  on conflict (licence_id) do update set version = entitlement_version.version + 1 returning version)
                insert into entitlement (licence_id, publisher, slug, state, reason, since, version)
                select :licence, :publisher, :slug, 'ACTIVE', '', :since, next.version from next
                on conflict (licence_id, publisher, slug) do nothing""")
                        .param("licence", licence.value())
                        .param("publisher", addon.publisher())
                        .param("slug", addon.slug())
                        .param("since", Times.sql(Times.now(clock)))
                        .update()
                == 1;
    }

    private void move(LicenceId licence, AddonId addon, EntitlementState wanted, String reason) {
        long version = nextVersion(licence);
        Optional<Entitlement> before = find(licence, addon);
        boolean same = before.filter(
                        one -> one.state() == wanted && one.reason().equals(reason))
                .isPresent();
        // What staff keep from running stays so, with their reason, until it ends.
        boolean held =
                wanted != EntitlementState.REVOKED && held(licence, addon).isPresent();
        if (held || same) {
            return;
        }
        Optional<EntitlementState> now = before.map(Entitlement::state);
        if (!now.map(state -> state == wanted || state.next().contains(wanted))
                .orElse(wanted == EntitlementState.ACTIVE)) {
            throw new IllegalStateException("The entitlement to " + addon + " cannot move from "
                    + now.map(Enum::name).orElse("none") + " to " + wanted);
        }
        put(licence, addon, wanted, reason, version);
    }

    /** Changes of one licence wait for each other here. */
    private long nextVersion(LicenceId licence) {
        return database.sql("""
                insert into entitlement_version (licence_id, version) values (:licence, 1)
                on conflict (licence_id) do update set version = entitlement_version.version + 1 returning version""")
                .param("licence", licence.value())
                .query(Long.class)
                .single();
    }

    /** Told for another reason, it has the state since when it had it. */
    private void put(LicenceId licence, AddonId addon, EntitlementState state, String reason, long version) {
        database.sql("""
                insert into entitlement (licence_id, publisher, slug, state, reason, since, version)
                values (:licence, :publisher, :slug, :state, :reason, :since, :version)
                on conflict (licence_id, publisher, slug) do update
                  set state = :state, reason = :reason, version = :version, held = null,
                    since = case when entitlement.state = :state then entitlement.since else :since end""")
                .param("licence", licence.value())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("state", state.name())
                .param("reason", reason)
                .param("since", Times.sql(Times.now(clock)))
                .param("version", version)
                .update();
    }

    private void mark(LicenceId licence, AddonId addon, @Nullable String held) {
        database.sql("""
                update entitlement set held = :held, reason = coalesce(:held, reason), version = :version
                where licence_id = :licence and publisher = :publisher and slug = :slug""")
                .param("held", held, Types.VARCHAR)
                .param("version", nextVersion(licence))
                .param("licence", licence.value())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .update();
    }

    private static Entitlement entitlement(ResultSet row, int number) throws SQLException {
        return new Entitlement(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                EntitlementState.valueOf(row.getString("state")),
                Times.read(row, "since"),
                row.getString("reason"));
    }
}
