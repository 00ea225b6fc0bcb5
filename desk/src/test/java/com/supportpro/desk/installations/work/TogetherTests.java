package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Step;
import com.supportpro.desk.installations.Together;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.protocol.manifest.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that have to do with other add-ons, or with other requests. */
class TogetherTests {

    private static final String READS = "{\"api\":[\"tickets.read\"]}";
    private static final Permissions READ = new Permissions(List.of("tickets.read"), List.of(), List.of(), false);

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId base;
    private AddonId notifier;

    @BeforeEach
    void twoAddonsOfWhichOneRequiresTheOther() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        base = desk.store.publish("base");
        notifier = desk.store.publish(TestPackage.of("notifier"), base);
    }

    @Test
    void eachAddonNeedsItsOwnConsent() {
        bothAreHere();
        desk.store.release(TestPackage.of("base").withPermissions(READS), "2.0.0", READ);
        TestPackage needy = TestPackage.of("notifier").withPermissions(READS);
        desk.store.release(needy.requiring(base, ">=2.0.0"), "2.0.0", READ, needs(base, ">=2.0.0"));
        OperationRequest update = asked(Action.UPDATE, notifier).takingAlong(true);

        assertThat(process.operations.consents(update))
                .containsEntry(base, List.of("tickets.read"))
                .containsEntry(notifier, List.of("tickets.read"));
        assertThat(process.operations.refusal(update.consenting(List.of("tickets.read"))))
                .contains(Problem.consentNeeded(List.of("acme/base=tickets.read")));

        process.run(update.consenting(Map.of(notifier, Set.of("tickets.read"), base, Set.of("tickets.read"))));
        finish();
        assertThat(version(notifier)).isEqualTo("2.0.0");
        assertThat(version(base)).isEqualTo("2.0.0");
    }

    @Test
    void whatIsBroughtAlongNeedsConsentForAllThatItWantsAndWhatIsNamedDoesNot() {
        AddonId reader = desk.store.publish("reader");
        desk.store.release(TestPackage.of("reader").withPermissions(READS), "1.1.0", READ);
        AddonId user = desk.store.publish(TestPackage.of("user"), reader);
        OperationRequest install = asked(Action.INSTALL, user).takingAlong(true);

        assertThat(process.operations.consents(install)).isEqualTo(Map.of(reader, List.of("tickets.read")));
        assertThat(process.operations.refusal(install))
                .contains(Problem.consentNeeded(List.of("acme/reader=tickets.read")));
        assertThat(process.operations.refusal(asked(Action.INSTALL, reader))).isEmpty();
        assertThat(process.fixture
                        .together()
                        .foresee(List.of(asked(Action.INSTALL, reader), asked(Action.INSTALL, user)))
                        .refused())
                .isEmpty();

        process.run(install.consenting(Map.of(reader, Set.of("tickets.read"))));
        finish();
        assertThat(version(reader)).isEqualTo("1.1.0");
        assertThat(version(user)).isEqualTo("1.0.0");
    }

    @Test
    void whatWaitsForAnotherHasNotBegunAndSaysForWhich() {
        OperationId id = process.operations
                .request(asked(Action.INSTALL, notifier).takingAlong(true))
                .id();

        Operation waiting = process.operations.find(id).orElseThrow();
        assertThat(waiting.waits()).isTrue();
        assertThat(waiting.awaited())
                .extracting(Operation.Awaited::addon, Operation.Awaited::name)
                .containsExactly(tuple(base, "base"));
        assertThat(waiting.steps()).extracting(Step::state).containsOnly(Step.State.PENDING);
        assertThat(process.operations.find(waiting.awaited().get(0).id())).get().matches(one -> !one.waits());

        process.work();
        finish();
        assertThat(process.operations.find(id)).get().matches(ended -> !ended.waits() && !ended.live());
    }

    @Test
    void consentIsAskedForTheReleaseThatIsChosen() {
        bothAreHere();
        desk.store.release(
                TestPackage.of("notifier").requiring(base, ">=1.0.0"),
                "1.5.0",
                Permissions.none(),
                needs(base, ">=1.0.0"));
        TestPackage unreachable = TestPackage.of("notifier").withPermissions(READS);
        desk.store.release(unreachable.requiring(base, ">=9.0.0"), "2.0.0", READ, needs(base, ">=9.0.0"));

        Operation ended = process.run(asked(Action.UPDATE, notifier));

        assertThat(ended.problem()).isEmpty();
        assertThat(version(notifier)).isEqualTo("1.5.0");
    }

    @Test
    void whatOthersNeedOfTheNewerReleaseKeepsItFromBeingRolledBack() {
        process.run(Action.INSTALL, base);
        desk.store.release(TestPackage.of("base"), "2.0.0", Permissions.none());
        process.run(Action.UPDATE, base);
        desk.store.release(
                TestPackage.of("notifier").requiring(base, ">=2.0.0"),
                "2.0.0",
                Permissions.none(),
                needs(base, ">=2.0.0"));
        process.run(Action.INSTALL, notifier);

        assertThat(refusal(asked(Action.ROLLBACK, base))).isEqualTo("requirements");
        process.run(Action.UNINSTALL, notifier);
        process.run(Action.ROLLBACK, base);
        assertThat(version(base)).isEqualTo("1.0.0");
    }

    @Test
    void whatIsBeingUninstalledIsNotBuiltUpon() {
        process.run(Action.INSTALL, base);
        process.request(Action.UNINSTALL, base, false);

        assertThat(refusal(asked(Action.INSTALL, notifier))).isEqualTo("others-busy");
        process.work();
        assertThat(refusal(asked(Action.INSTALL, notifier))).isEqualTo("takes-along");
    }

    @Test
    void whatSomethingIsBeingInstalledOnTopOfStays() {
        process.run(Action.INSTALL, base);
        process.request(Action.INSTALL, notifier, false);

        assertThat(refusal(asked(Action.UNINSTALL, base))).isEqualTo("others-busy");
        process.work();
        assertThat(refusal(asked(Action.UNINSTALL, base))).isEqualTo("required");
    }

    @Test
    void ofTwoRequestsThatExcludeEachOtherOnePasses() throws Exception {
        process.run(Action.INSTALL, base);
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Boolean> removed = both.submit(() -> passes(together, asked(Action.UNINSTALL, base)));
        Future<Boolean> installed = both.submit(() -> passes(together, asked(Action.INSTALL, notifier)));

        assertThat(List.of(removed.get(), installed.get())).containsOnlyOnce(true);
        both.shutdown();
    }

    @Test
    void whatIsNamedTogetherBringsItsRequirementsItself() {
        Together.Outcome outcome = together(asked(Action.INSTALL, notifier), asked(Action.INSTALL, base));

        assertThat(outcome.refused()).isEmpty();
        process.work();
        finish();
        assertThat(version(notifier)).isEqualTo("1.0.0");
        assertThat(version(base)).isEqualTo("1.0.0");
    }

    @Test
    void whatNobodyNamedIsNotBroughtAlong() {
        AddonId other = desk.store.publish("other");
        Together.Outcome outcome = together(asked(Action.INSTALL, notifier), asked(Action.INSTALL, other));

        assertThat(outcome.refused()).containsOnlyKeys(notifier);
        assertThat(outcome.refused().get(notifier)).extracting(Problem::code).isEqualTo("takes-along");
        assertThat(outcome.begun()).containsOnlyKeys(other);
    }

    @Test
    void oneFailureStopsNobodyWhoDoesNotNeedIt() {
        AddonId other = desk.store.publish("other");
        desk.store.forge(base);
        together(asked(Action.INSTALL, notifier), asked(Action.INSTALL, base), asked(Action.INSTALL, other));
        process.work();
        finish();

        assertThat(version(base)).isEmpty();
        assertThat(version(notifier)).isEmpty();
        assertThat(version(other)).isEqualTo("1.0.0");
    }

    @Test
    void whatGoesTogetherIsTakenAwayTogether() {
        bothAreHere();
        Together.Outcome outcome = together(asked(Action.UNINSTALL, base), asked(Action.UNINSTALL, notifier));

        assertThat(outcome.refused()).isEmpty();
        process.work();
        finish();
        assertThat(version(base)).isEmpty();
        assertThat(version(notifier)).isEmpty();
    }

    @Test
    void aReleaseOfTheRangesIsChosenThatGoesWithTheOther() {
        desk.store.release(TestPackage.of("base"), "2.0.0", Permissions.none());
        desk.store.release(
                TestPackage.of("notifier").requiring(base, "<2.0.0"),
                "1.1.0",
                Permissions.none(),
                needs(base, "<2.0.0"));

        Together.Outcome outcome = process.fixture
                .together()
                .foresee(List.of(
                        asked(Action.INSTALL, base),
                        asked(Action.INSTALL, notifier).within(VersionRange.of("^1.1.0"))));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.releases())
                .containsEntry(base, Version.of("1.0.0"))
                .containsEntry(notifier, Version.of("1.1.0"));
    }

    private Together.Outcome together(OperationRequest... requests) {
        return process.fixture.together().request(List.of(requests), false, outcome -> {});
    }

    private boolean passes(CyclicBarrier together, OperationRequest request) throws Exception {
        together.await();
        try {
            process.operations.request(request);
            return true;
        } catch (OperationRefusedException refused) {
            return false;
        }
    }

    private void bothAreHere() {
        process.run(asked(Action.INSTALL, notifier).takingAlong(true));
        finish();
    }

    private void finish() {
        process.round();
        process.round();
    }

    private String refusal(OperationRequest request) {
        return process.operations.refusal(request).map(Problem::code).orElse("");
    }

    private String version(AddonId addon) {
        return process.installation(addon)
                .map(Installation::version)
                .map(Version::toString)
                .orElse("");
    }

    private static Requirement needs(AddonId addon, String range) {
        return new Requirement(addon, VersionRange.of(range));
    }

    private static OperationRequest asked(Action action, AddonId addon) {
        return OperationRequest.of(action, addon, Actor.named("ada"));
    }
}
