package com.supportpro.desk.installations.work;

import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.desk.entitlements.EntitlementsFixture;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.InstallationsFixture;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.SafeMode;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.installations.Workforce;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.purchases.FakeBilling;
import com.supportpro.desk.purchases.PurchasesFixture;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.protocol.AddonId;
import com.supportpro.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One desk over its life: the database and the folder stay, the process that works on them can be replaced. */
final class LifecycleDesk {

    final JdbcClient jdbc = JdbcClient.create(SharedDatabase.dataSource());
    final SettableClock clock;
    final FakeStore store;
    final FakeRuntime runtime = new FakeRuntime(jdbc);
    final FakeBilling billing;
    final LinkedFixture linked;
    final List<String> audit = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    /** What goes on elsewhere while a step waits. */
    Runnable meanwhile = () -> {};

    /** What becomes of what is carried out, downloaded and started. */
    Executor threads = Runnable::run;

    final Path home;
    Disk disk = Disk.local();
    Parts parts = new Parts();
    Shelf shelf = new NoShelf();
    String machine = "machine-1";

    /** How far this machine's clock is ahead of the database's. */
    Duration ahead = Duration.ZERO;

    @Nullable
    Problem linkProblem;

    LifecycleDesk(Path home) {
        this(home, new SettableClock(), new FakeStore());
        jdbc.sql(
                        "truncate installation, update_policy, kept_release, addon_copy, addon_copy_setting, addon_copy_storage, addon_storage, operation, operation_step, purchase, purchase_copy, entitlement_document, entitlement_contact, desk_node, desk_node_addon")
                .update();
    }

    private LifecycleDesk(Path home, SettableClock clock, FakeStore store) {
        this.home = home;
        this.clock = clock;
        this.store = store;
        billing = new FakeBilling(clock);
        linked = new LinkedFixture(billing.url(), billing.key);
    }

    /** Another machine that serves this desk, with a disk and a runtime of its own. */
    LifecycleDesk node(Path otherHome, String name) {
        LifecycleDesk other = new LifecycleDesk(otherHome, clock, store);
        other.machine = name;
        return other;
    }

    Process process() {
        return process(Crash.never());
    }

    /** A new process; whatever ran in the old one is gone. */
    Process process(CrashPoints crashPoints) {
        runtime.processDied();
        return new Process(this, crashPoints);
    }

    /** A process of this desk, with the worker's parts put together as they are in the application. */
    static final class Process implements Workforce {

        final Folders folders;
        final Operations operations;
        final InstallationsFixture fixture;
        final Leases leases;
        final Crew crew;
        final Carrier carrier;
        final Boot boot;
        final Node node;
        final NodeStates states;
        final Withdraw withdraw;
        final Follow follow;
        final NodeRounds rounds;
        final PurchasesFixture purchases;
        final EntitlementsFixture entitlements;
        final PaymentWatch watch;
        final LeaseFence fence;
        final Starting starting;
        final NodeLog nodes;
        final NodeEntry entry;
        final TakenOutOfService outOfService;
        final DatabaseTime time;
        private final List<OperationId> woken = new ArrayList<>();

        Process(LifecycleDesk desk, CrashPoints crashPoints) {
            node = Node.startedAt(desk.machine, desk.home.toString());
            folders = new Folders(desk.home.resolve("addons"));
            Parts parts = desk.parts;
            Clock clock = Clock.offset(desk.clock, desk.ahead);
            time = desk.clock.ofDatabase(clock);
            leases = parts.leases(desk.jdbc, node, time);
            SafeMode safeMode = new SafeMode(false);
            var transactions = new JdbcTransactionManager(SharedDatabase.dataSource());
            var transaction = new TransactionTemplate(transactions);
            purchases = new PurchasesFixture(desk.jdbc, desk.clock, desk.linked);
            entitlements = new EntitlementsFixture(desk.jdbc, desk.clock, desk.linked, transactions, event -> {});
            watch = new PaymentWatch(new WaitingRows(desk.jdbc), purchases.orders, purchases.follow, purchases.copy);
            fixture = new InstallationsFixture(
                    desk.jdbc,
                    time,
                    desk.store::find,
                    () -> Optional.ofNullable(desk.linkProblem),
                    (by, event, addon, details) -> desk.audit.add(event + " " + addon),
                    this,
                    transaction,
                    safeMode,
                    entitlements.entitlements,
                    purchases.copy);
            operations = fixture.operations();
            Reasons reasons = problem -> problem.code() + problem.values();
            AuditedEnd audited = new AuditedEnd((by, event, addon, details) -> desk.audit.add(event + " " + addon));
            Disk disk = parts.disk(file -> desk.disk.create(file));
            Unpacking unpacking = new Unpacking(disk);
            Provision provision =
                    new Provision(folders, disk, desk.shelf, desk.store, unpacking, new InstalledFiles(folders));
            Running running = new Running(desk.runtime, provision, folders);
            StartRules rules = new StartRules(safeMode, new RequiredRows(desk.jdbc, fixture.names));
            Replacing replacing = new Replacing(desk.runtime, running, provision, folders, rules);
            KeptRows kept = new KeptRows(desk.jdbc, clock);
            var log = new NodeLog(desk.jdbc, node, time);
            entry = new NodeEntry(desk.jdbc, node, new DeskVersion("1.0.0"), time);
            states = new NodeStates(entry, log, desk.runtime, clock);
            states.begin();
            Download download = new Download(
                    desk.store, folders, disk, new StepProgress(fixture.live(), desk.jdbc, clock), desk.pauses::add);
            Received received = parts.received(folders, download);
            Start start = new Start(running, rules);
            OtherNodes others = new OtherNodes(log, duration -> {
                desk.pauses.add(duration);
                desk.meanwhile.run();
            });
            DealRow deals = new DealRow(desk.jdbc, node);
            Insist insist = new Insist(deals, desk.pauses::add);
            List<WorkStep> all = List.of(
                    new CheckBeforePurchase(new PinnedKeys(desk.store), purchases.follow),
                    new AskPrice(purchases.orders, deals),
                    new PlaceOrder(purchases.orders, deals, insist),
                    new AwaitPayment(purchases.orders, purchases.copy, deals),
                    new AwaitEntitlement(entitlements.entitlements, entitlements.follow, purchases.orders, deals),
                    new CancelOrder(purchases.orders, insist, entitlements.follow),
                    download,
                    new Verify(received, new PinnedKeys(desk.store)),
                    new Check(received, new ZipRules(), new DeskVersion("1.0.0")),
                    new Stage(received, folders, unpacking, desk.shelf),
                    start,
                    new Probe(desk.runtime, start, replacing, desk.runtime),
                    new Rehearse(desk.runtime, replacing, kept),
                    new Snapshot(desk.runtime, replacing, others),
                    new Switch(desk.runtime, replacing, kept),
                    new Stop(running, states, others),
                    new Remove(folders),
                    new Erase(desk.runtime),
                    new Spreading(others, desk.runtime, node));
            Steps steps =
                    new Steps(all.stream().map(step -> parts.step(step, desk)).toList());
            WantedRows wanted = new WantedRows(desk.jdbc, node);
            withdraw = new Withdraw(desk.runtime, states, folders, wanted);
            carrier = new Carrier(
                    parts.journal(desk.jdbc, node, fixture.live(), time),
                    new Endings(
                            new EndRows(desk.jdbc, node, time),
                            new InstallationChanges(desk.jdbc, clock, reasons, kept, event -> {}),
                            audited,
                            transaction,
                            fixture.live(),
                            fixture::heard),
                    steps,
                    crashPoints,
                    new Around(replacing, new Tidy(folders, withdraw, desk.runtime)));
            crew = new Crew(carrier, () -> new DirectExecutor(task -> desk.threads.execute(task)), DirectExecutor::new);
            fence = parts.fence(desk.jdbc, node, leases);
            var installedHealth = new InstallationHealth(desk.jdbc, clock, audited);
            var health = new NodeHealth(states, log, installedHealth, reasons);
            outOfService = new TakenOutOfService(health);
            var startInstalled = new StartInstalled(
                    new PresentReleases(desk.jdbc), provision, running, states, health, desk.runtime);
            follow = new Follow(wanted, states, startInstalled, withdraw, desk.runtime, crew);
            starting = new Starting(clock);
            nodes = log;
            rounds = new NodeRounds(entry, states, follow, safeMode, Duration.ofSeconds(1));
            boot = new Boot(
                    new Sweep(desk.jdbc, folders, desk.runtime),
                    leases,
                    crew,
                    new StartAll(crew, startInstalled, starting),
                    safeMode);
        }

        /** Requests and carries out what is asked. */
        Operation run(Action action, AddonId addon, boolean erase) {
            OperationId id = request(action, addon, erase);
            work();
            return operations.find(id).orElseThrow();
        }

        Operation run(Action action, AddonId addon) {
            return run(action, addon, false);
        }

        OperationId request(Action action, AddonId addon, boolean erase) {
            return operations
                    .request(new OperationRequest(action, addon, null, erase, Actor.named("admin")))
                    .id();
        }

        Operation run(OperationRequest request) {
            OperationId id = operations.request(request).id();
            work();
            return operations.find(id).orElseThrow();
        }

        Operation buy(AddonId addon, Terms terms) {
            OperationId id = requestDeal(Action.PURCHASE, addon, terms);
            work();
            return operations.find(id).orElseThrow();
        }

        OperationId requestDeal(Action action, AddonId addon, Terms terms) {
            return operations
                    .request(OperationRequest.of(action, addon, Actor.named("admin"))
                            .agreeing(terms))
                    .id();
        }

        /** One round of those who watch orders, and of those who take over what nobody holds. */
        void round() {
            watch.round();
            takeOver();
        }

        void takeOver() {
            leases.takeExpired(10).forEach(crew::take);
        }

        void work() {
            List<OperationId> now = List.copyOf(woken);
            woken.clear();
            now.forEach(crew::take);
        }

        Optional<Installation> installation(AddonId addon) {
            return fixture.installations().find(addon);
        }

        @Override
        public String leaseOwner() {
            return node.name();
        }

        @Override
        public Instant leaseUntil() {
            return leases.until();
        }

        @Override
        public void wake(OperationId operation) {
            woken.add(operation);
        }
    }
}
