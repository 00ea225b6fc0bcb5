package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.FakeBilling.Charge;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.protocol.manifest.Requirement;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequirementTests {

    private static final Terms MONTHLY = Terms.purchase(Cycle.MONTHLY, "", null);

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId base;
    private AddonId notifier;

    @BeforeEach
    void anAddonThatRequiresAnother() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        base = desk.store.publish("base");
        notifier = desk.store.publish(TestPackage.of("notifier"), base);
    }

    @Test
    void nothingIsBroughtAlongUnasked() {
        assertThatThrownBy(() -> process.run(Action.INSTALL, notifier))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("takes-along"));
        assertThat(process.installation(base)).isEmpty();
    }

    @Test
    void whatIsRequiredIsInstalledFirst() {
        Operation waiting = along(Action.INSTALL, notifier);
        assertThat(waiting.state()).isEqualTo(Operation.State.RUNNING);
        assertThat(process.installation(base)).map(Installation::active).contains(true);

        finish();

        assertThat(process.installation(notifier)).map(Installation::active).contains(true);
    }

    @Test
    void atTheStartOfADeskWhatIsRequiredIsStartedFirstAndTheRestAtOnce() {
        AddonId other = theRequiredComesLast();
        Deque<Runnable> tasks = new ArrayDeque<>();
        desk.threads = tasks::add;
        process = desk.process();
        process.boot.run();

        assertThat(tasks).hasSize(2);
        tasks.remove().run();
        tasks.remove().run();
        assertThat(desk.runtime.running).containsOnlyKeys(base, other);
        tasks.remove().run();
        assertThat(desk.runtime.running).containsKey(notifier);
        assertThat(process.starting.over()).isTrue();
    }

    @Test
    void aNodeThatFollowsStartsWhatIsRequiredFirst() {
        AddonId other = theRequiredComesLast();
        LifecycleDesk second = desk.node(home.resolve("second"), "machine-2");
        LifecycleDesk.Process two = second.process();

        two.rounds.round();
        assertThat(second.runtime.running).containsOnlyKeys(base, other);
        two.rounds.round();
        assertThat(second.runtime.running).containsKey(notifier);
    }

    @Test
    void whatIsRequiredAndDoesNotStartHoldsNobodyUp() {
        theRequiredComesLast();
        process.rounds.round();
        LifecycleDesk second = desk.node(home.resolve("second"), "machine-2");
        LifecycleDesk.Process two = second.process();
        second.runtime.startFailure = "it does not";
        two.rounds.round();
        second.runtime.startFailure = null;

        two.rounds.round();

        assertThat(second.runtime.running).containsOnlyKeys(notifier);
    }

    /** All are active; in the table, the row of what is required is the last. */
    private AddonId theRequiredComesLast() {
        along(Action.INSTALL, notifier);
        finish();
        AddonId other = desk.store.publish("other");
        process.run(Action.INSTALL, other);
        desk.jdbc
                .sql("update installation set changed_at = changed_at where slug = 'base'")
                .update();
        return other;
    }

    @Test
    void whatWaitsFailsWithWhatItWaitsFor() {
        desk.store.forge(base);
        Operation waiting = along(Action.INSTALL, notifier);

        finish();

        Operation ended = process.operations.find(waiting.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(ended.problem().orElseThrow().code()).isEqualTo("let-down");
        assertThat(process.installation(notifier)).isEmpty();
    }

    @Test
    void whatFailsBetweenTwoLooksLetsDownAllTheSame() {
        boolean[] failed = {false};
        desk.parts = new Parts() {
            @Override
            Leases leases(JdbcClient jdbc, Node node, DatabaseTime time) {
                return new Leases(beforeAnyIsTaken(jdbc, () -> failed[0] = failed[0] || fails(base)), node, time);
            }
        };
        process = desk.process();
        OperationId waiting = process.operations
                .request(OperationRequest.of(Action.INSTALL, notifier, Actor.named("ada"))
                        .takingAlong(true))
                .id();

        process.takeOver();
        assertThat(process.installation(notifier)).isEmpty();

        process.takeOver();
        assertThat(process.operations.find(waiting).flatMap(Operation::problem).map(Problem::code))
                .contains("let-down");
    }

    private boolean fails(AddonId addon) {
        return desk.jdbc
                        .sql("update operation set state = 'FAILED', problem = '{\"code\":\"disk\",\"values\":{}}',"
                                + " ended_at = now(), lease_owner = null, lease_until = null where slug = ?")
                        .param(addon.slug())
                        .update()
                == 1;
    }

    private static JdbcClient beforeAnyIsTaken(JdbcClient jdbc, Runnable meanwhile) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    if (String.valueOf(arguments[0]).contains("attempts = attempts + 1")) {
                        meanwhile.run();
                    }
                    return method.invoke(jdbc, arguments);
                });
    }

    @Test
    void anUpdateIsNotPutToWorkWithoutWhatItRequires() {
        along(Action.INSTALL, notifier);
        finish();
        var needsBase = new Requirement(base, VersionRange.of(">=1.0.0"));
        desk.store.release(TestPackage.of("notifier").requiring(base), "2.0.0", Permissions.none(), needsBase);
        OperationId update = process.request(Action.UPDATE, notifier, false);
        desk.jdbc
                .sql("update installation set should_be_active = false, state = 'INACTIVE' where slug = 'base'")
                .update();
        process.work();

        Operation ended = process.operations.find(update).orElseThrow();
        assertThat(ended.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(ended.problem().map(Problem::code)).contains("requirement-gone");
        assertThat(desk.runtime.present(notifier)).contains(Version.of("1.0.0"));
    }

    @Test
    void whatOthersRequireStopsOnlyAlongWithThem() {
        along(Action.INSTALL, notifier);
        finish();

        assertThatThrownBy(() -> process.run(Action.DEACTIVATE, base))
                .isInstanceOfSatisfying(OperationRefusedException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("required");
                    assertThat(refused.problem().values()).containsEntry("fact.0.code", "needed");
                });
        along(Action.DEACTIVATE, base);
        finish();

        assertThat(process.installation(notifier)).map(Installation::active).contains(false);
        assertThat(process.installation(base)).map(Installation::active).contains(false);
    }

    @Test
    void uninstalledAlongTheDataOfTheOthersStays() {
        along(Action.INSTALL, notifier);
        finish();
        along(Action.UNINSTALL, base);
        finish();

        assertThat(process.installation(notifier)).isEmpty();
        assertThat(process.installation(base)).isEmpty();
        assertThat(Map.of("data", desk.runtime.data.contains(notifier))).containsEntry("data", true);
    }

    @Test
    void whatOthersRequireIsCancelledAlongWithTheirStopAndTheyAreNamedBefore() {
        AddonId paid = desk.store.publishForSale("paid");
        desk.store.price = null;
        desk.store.publish(TestPackage.of("notifier"), paid);
        process.buy(paid, MONTHLY);
        along(Action.INSTALL, notifier);
        finish();
        assertThat(process.fixture.requirements.stopsWith(paid)).hasSize(1);
        OperationRequest cancel =
                OperationRequest.of(Action.CANCEL, paid, Actor.named("ada")).agreeing(Terms.cancel(false));
        assertThat(process.operations.refusal(cancel).map(Problem::code)).contains("required");

        process.run(cancel.takingAlong(true));
        finish();

        assertThat(desk.billing.only().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(process.installation(notifier)).map(Installation::active).contains(false);
        assertThat(process.installation(paid)).map(Installation::active).contains(false);
    }

    @Test
    void anUnpaidOrderHoldsNothingUpAndIsNotStartedWithoutWhatItRequires() {
        process.run(Action.INSTALL, base);
        Operation waiting = unpaid("alerts");
        desk.store.release(TestPackage.of("base"), "2.0.0", Permissions.none());
        assertThat(process.run(Action.UPDATE, base).state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(process.run(Action.DEACTIVATE, base).state()).isEqualTo(Operation.State.SUCCEEDED);

        desk.billing.pay(desk.billing.only().order());
        process.round();

        Operation ended = process.operations.find(waiting.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(Operation.State.FAILED);
        assertThat(ended.problem()).contains(Problem.of("requirement-gone", "names", "Name"));
        process.run(Action.ACTIVATE, base);
        assertThat(process.run(Action.INSTALL, waiting.addon()).state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void whatIsRequiredIsUninstalledWhileAnOrderIsUnpaid() {
        process.run(Action.INSTALL, base);
        unpaid("alerts");

        assertThat(process.run(Action.UNINSTALL, base).state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void nobodyInstallsOnWhatIsNotPaidYet() {
        process.run(Action.INSTALL, base);
        process.run(Action.INSTALL, notifier);
        AddonId user = desk.store.publish(TestPackage.of("user"), notifier);
        process.run(Action.DEACTIVATE, notifier);
        desk.store.publishForSale("any");
        desk.store.publish(TestPackage.of("notifier"), base);
        desk.billing.next = Charge.DECLINED;
        process.buy(notifier, MONTHLY);

        assertThat(process.operations
                        .refusal(OperationRequest.of(Action.INSTALL, user, Actor.named("ada"))
                                .takingAlong(true))
                        .map(Problem::code))
                .contains("others-busy");
        assertThat(along(Action.DEACTIVATE, base).state())
                .as("what is not at work need not be stopped")
                .isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void whatIsNotPaidForAnyMoreAndACancellationAreNotHeldUpByOthers() {
        AddonId paid = desk.store.publishForSale("paid");
        desk.store.price = null;
        desk.store.publish(TestPackage.of("notifier"), paid);
        process.buy(paid, MONTHLY);
        OperationId going = process.request(Action.INSTALL, notifier, false);
        OperationRequest cancel =
                OperationRequest.of(Action.CANCEL, paid, Actor.named("ada")).agreeing(Terms.cancel(false));
        assertThat(process.operations.refusal(OperationRequest.of(Action.UPDATE, paid, Actor.named("ada"))))
                .isPresent();
        assertThat(process.operations.refusal(cancel.takingAlong(true))).isEmpty();

        desk.billing.entitle(paid, EntitlementState.SUSPENDED, "The renewal was not paid.");
        process.entitlements.follow.now(Duration.ZERO);
        process.fixture.followRights();
        assertThat(process.operations.runningFor(paid)).map(Operation::action).contains(Action.DEACTIVATE);
        process.work();

        Operation ended = process.operations.find(going).orElseThrow();
        assertThat(ended.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(ended.problem().map(Problem::code)).contains("requirement-gone");
        assertThat(process.installation(paid)).map(Installation::active).contains(false);
    }

    @Test
    void whatRequiresATrialThatEndsUnpaidStopsBeforeIt() {
        AddonId tried = desk.store.publishForSale("tried");
        desk.store.price = null;
        AddonId other = desk.store.publish(TestPackage.of("other"), tried);
        process.buy(tried, MONTHLY.asTrial(true));
        process.run(Action.INSTALL, other);
        desk.billing.next = Charge.DECLINED;
        assertThat(process.buy(tried, MONTHLY).state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);

        desk.billing.entitle(tried, EntitlementState.REVOKED, "The trial is over.");
        process.entitlements.follow.now(Duration.ZERO);
        process.fixture.followRights();
        assertThat(process.installation(tried)).map(Installation::active).contains(true);
        process.work();
        assertThat(process.installation(other)).map(Installation::active).contains(false);

        process.fixture.followRights();
        assertThat(process.installation(tried)).map(Installation::active).contains(false);
    }

    /** An order for what requires the base. */
    private Operation unpaid(String slug) {
        desk.store.publishForSale("any");
        AddonId alerts = desk.store.publish(TestPackage.of(slug), base);
        desk.store.price = null;
        desk.billing.next = Charge.DECLINED;
        Operation waiting = process.buy(alerts, MONTHLY);
        assertThat(waiting.state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        return waiting;
    }

    private Operation along(Action action, AddonId addon) {
        return process.run(
                OperationRequest.of(action, addon, Actor.named("ada")).takingAlong(true));
    }

    private void finish() {
        process.round();
        process.round();
    }
}
