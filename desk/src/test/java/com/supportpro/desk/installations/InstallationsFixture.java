package com.supportpro.desk.installations;

import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The request side put together as it is in the application, for tests of the working side. */
public final class InstallationsFixture {

    private final LiveOperations live = new LiveOperations();
    private final Installations installations;
    private final Operations operations;
    private final Together together;
    private final FollowRights followRights;

    public final Requirements requirements;
    public final KnownAddons names;

    public InstallationsFixture(
            JdbcClient jdbc,
            DatabaseTime time,
            Function<AddonId, Optional<Listing>> listings,
            Supplier<Optional<Problem>> link,
            InstallationAudit audit,
            Workforce workforce,
            TransactionTemplate transaction,
            SafeMode safeMode,
            Entitlements entitlements,
            PurchaseCopy purchases) {
        InstallationRows rows = new InstallationRows(jdbc);
        installations = new Installations(rows);
        Rights rights = new LicenceRights(entitlements, purchases);
        InstallRules rules = new InstallRules(link::get, () -> Long.MAX_VALUE, new DeskVersion("1.0.0"), rights);
        DealRules deals = new DealRules(rules, listings::apply, rights);
        UpdatePolicies policies = new UpdatePolicies(jdbc);
        UpdateRules updates = new UpdateRules(
                rules, listings::apply, new KeptReleases(jdbc), rights, new DeskVersion("1.0.0"), policies);
        DeskWorld world = new DeskWorld(rows, listings::apply, rights, new DeskVersion("1.0.0"), policies);
        Preflight preflight = new Preflight(rows, listings::apply, rules, deals, updates, safeMode);
        Consents consents = new Consents(rows, listings::apply);
        Needs needs = new Needs(rows, listings::apply);
        names = new KnownAddons(rows, listings::apply);
        Moving moving = new Moving(jdbc, needs, names);
        Requests requests = new Requests(new RequestLedger(jdbc, time), audit, workforce, new FullPurse(), transaction);
        together = new Together(
                new JointVentures(new JointPlan(world), preflight, consents, moving, needs),
                requests,
                new OperationRows(jdbc),
                transaction);
        requirements = new Requirements(world, new KeptReleases(jdbc));
        operations = new Operations(
                new Ventures(preflight, requirements, consents, moving),
                requests,
                new OperationRows(jdbc),
                live,
                names);
        followRights = new FollowRights(
                installations,
                operations,
                rights,
                requirements,
                new StopUnpaid(new RequestLedger(jdbc, time), audit, transaction, event -> {}));
    }

    /** Catches up with the signed statements. */
    public void followRights() {
        followRights.followAll();
    }

    /** Who else hears of what the worker ends. */
    public void heard(Object event) {
        if (event instanceof PaidFor paid) {
            followRights.on(paid);
        }
    }

    public LiveOperations live() {
        return live;
    }

    public Installations installations() {
        return installations;
    }

    public Together together() {
        return together;
    }

    public Operations operations() {
        return operations;
    }
}
