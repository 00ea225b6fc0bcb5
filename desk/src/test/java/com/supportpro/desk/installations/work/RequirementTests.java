package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementTests {

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
        process.buy(paid, Terms.purchase(Cycle.MONTHLY, "", null));
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

    private Operation along(Action action, AddonId addon) {
        return process.run(
                OperationRequest.of(action, addon, Actor.named("ada")).takingAlong(true));
    }

    private void finish() {
        process.round();
        process.round();
    }
}
