package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.installations.work.CrashPoints.Moment;
import com.supportpro.desk.purchases.FakeBilling.Charge;
import com.supportpro.desk.purchases.FakeBilling.Fault;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.testkit.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From agreeing to a price to the add-on at work, whatever the store, the network and the process do on the way. */
class PurchaseTests {

    private static final Terms MONTHLY = Terms.purchase(Cycle.MONTHLY, "", null);

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId addon;

    @BeforeEach
    void aLinkedDeskAndSomethingForSale() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        addon = desk.store.publishForSale("webhook");
    }

    @AfterEach
    void close() {
        desk.billing.close();
    }

    @Test
    void aPurchaseIsChargedOnceAndLeavesTheAddonActive() throws IOException {
        Operation operation = process.buy(addon, MONTHLY);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installed()).contains(Installation.State.ACTIVE);
        chargedOnce();
        assertThat(desk.audit)
                .containsExactly(
                        "addon.purchase.requested acme/webhook",
                        "addon.purchased acme/webhook",
                        "addon.installed acme/webhook");
        consistent();
    }

    @Test
    void whatIsNotForFreeIsNotInstalledWithoutPaying() {
        assertThatThrownBy(() -> process.run(Action.INSTALL, addon))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("purchase-needed"));
    }

    @Test
    void whatIsEntitledIsInstalledWithoutAnOrder() throws IOException {
        desk.billing.entitle(addon, EntitlementState.ACTIVE, "");
        process.entitlements.follow.now(Duration.ZERO);

        Operation operation = process.run(Action.INSTALL, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(desk.billing.orders()).isEmpty();
        consistent();
    }

    @Test
    void aDeclinedCardWaitsForTheInvoiceAndGoesOnByItselfOnceItIsPaid() throws IOException {
        desk.billing.next = Charge.DECLINED;
        Operation waiting = process.buy(addon, MONTHLY);

        assertThat(waiting.state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        assertThat(waiting.deal().flatMap(deal -> deal.standing()).flatMap(standing -> standing.due()))
                .hasValueSatisfying(invoice -> assertThat(invoice.number()).isEqualTo("INV-2026-00001"));
        process.round();
        assertThat(state(waiting.id())).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);

        desk.billing.pay(desk.billing.only().order());
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
        chargedOnce();
        consistent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"licence-suspended", "wrong-account", "desk-cloned", "not-linked"})
    void anOrderIsWaitedForWhileTheStoreDoesNotListenToTheDeskAndSaysWhy(String why) throws IOException {
        desk.billing.next = Charge.DECLINED;
        desk.billing.turnsAway = why;
        Operation waiting = process.buy(addon, MONTHLY);
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        assertThat(hindrance(waiting)).contains(why);
        desk.billing.turnsAway = null;
        process.round();
        assertThat(hindrance(waiting)).isEmpty();
        desk.billing.pay(desk.billing.only().order());
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
        chargedOnce();
        consistent();
    }

    @Test
    void whatIsPaidIsInstalledOnceTheDeskIsNotTakenForACopyAnyMore() {
        desk.billing.turnsAway = "desk-cloned";
        Operation paid = process.buy(addon, MONTHLY);
        assertThat(state(paid.id())).isEqualTo(Operation.State.RUNNING);

        desk.billing.turnsAway = null;
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();

        assertThat(state(paid.id())).isEqualTo(Operation.State.SUCCEEDED);
        chargedOnce();
    }

    @Test
    void whatIsGivenBackBeforeItIsInstalledIsOnRecordAsGivenBack() throws IOException {
        desk.billing.turnsAway = "desk-cloned";
        Operation paid = process.buy(addon, MONTHLY);

        desk.billing.move(desk.billing.only().order(), OrderState.REVERSED);
        desk.billing.turnsAway = null;
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();

        assertThat(problem(paid.id())).contains("order-reversed");
        assertThat(process.operations.find(paid.id()).flatMap(Operation::deal).flatMap(Deal::standing))
                .hasValueSatisfying(standing -> assertThat(standing.state()).isEqualTo(OrderState.REVERSED));
        consistent();
    }

    @Test
    void aChargeThatIsStillBeingConfirmedIsWaitedFor() {
        desk.billing.next = Charge.PROCESSING;
        Operation waiting = process.buy(addon, MONTHLY);
        assertThat(waiting.state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);

        desk.billing.move(desk.billing.only().order(), OrderState.DUE);
        process.round();
        assertThat(state(waiting.id())).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        desk.billing.pay(desk.billing.only().order());
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"EXPIRED", "CANCELLED"})
    void anOrderThatEndsUnpaidLeavesEverythingAsItWas(OrderState end) throws IOException {
        desk.billing.next = Charge.DECLINED;
        Operation waiting = process.buy(addon, MONTHLY);

        desk.billing.move(desk.billing.only().order(), end);
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(desk.billing.charges).isEmpty();
        consistent();
    }

    @Test
    void severalPaymentsAreWatchedAtOnce() {
        desk.billing.next = Charge.DECLINED;
        AddonId other = desk.store.publishForSale("other");
        Operation first = process.buy(addon, MONTHLY);
        Operation second = process.buy(other, MONTHLY);

        desk.billing.orders().forEach(order -> desk.billing.pay(order.order()));
        process.round();

        assertThat(List.of(state(first.id()), state(second.id()))).containsOnly(Operation.State.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aLostAnswerIsAskedForWithTheSameKey(int lost) throws IOException {
        OperationId id = process.requestDeal(Action.PURCHASE, addon, quoted());
        for (int i = 0; i < lost; i++) {
            desk.billing.faults.add(Fault.ANSWER_LOST);
        }
        process.work();
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();

        assertThat(state(id)).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(Set.copyOf(desk.billing.keys)).hasSize(1);
        chargedOnce();
        consistent();
    }

    @Test
    void anOrderThatMayHaveArrivedIsNotGivenUpBecauseTheDeskIsTurnedAway() {
        OperationId id = process.requestDeal(Action.PURCHASE, addon, quoted());
        desk.billing.faults.addAll(List.of(Fault.ANSWER_LOST, Fault.DROPPED, Fault.DROPPED));
        process.work();
        desk.billing.cloned = true;
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();
        assertThat(state(id)).isEqualTo(Operation.State.RUNNING);

        desk.billing.cloned = false;
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();

        assertThat(state(id)).isEqualTo(Operation.State.SUCCEEDED);
        chargedOnce();
    }

    @Test
    void anOrderThatNeverArrivedIsGivenUp() throws IOException {
        OperationId id = process.requestDeal(Action.PURCHASE, addon, quoted());
        for (int i = 0; i < 3; i++) {
            desk.billing.faults.add(Fault.UNAVAILABLE);
        }
        process.work();

        assertThat(state(id)).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(problem(id)).contains("store-unreachable");
        assertThat(desk.billing.orders()).isEmpty();
        consistent();
    }

    @Test
    void anOtherPriceThanTheAgreedOneIsNotPaid() throws IOException {
        Terms cheap = Terms.purchase(Cycle.MONTHLY, "", new Money("USD", 100));

        Operation operation = process.buy(addon, cheap);

        assertThat(problem(operation.id())).contains("price-changed");
        assertThat(operation.problem().map(Problem::values))
                .hasValueSatisfying(values -> assertThat(values).containsEntry("total", "USD 29.00"));
        assertThat(desk.billing.orders()).isEmpty();
        consistent();
    }

    @Test
    void aPriceThatChangesAfterItWasShownIsNotPaid() {
        OperationId id = process.requestDeal(Action.PURCHASE, addon, quoted());
        desk.billing.price = 3_900;
        process.work();

        assertThat(problem(id)).contains("price-changed");
        assertThat(desk.billing.charges).isEmpty();
    }

    @Test
    void aPriceThatWasShownTooLongAgoIsAskedForAgain() {
        OperationId id = process.requestDeal(Action.PURCHASE, addon, quoted());
        desk.clock.advance(Duration.ofHours(1));
        process.work();

        assertThat(problem(id)).contains("quote-expired");
        assertThat(state(id)).isEqualTo(Operation.State.ROLLED_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-for-sale", "promotion-refused", "product-incompatible", "licence-suspended"})
    void whatTheStoreRefusesIsToldAndChargesNothing(String slug) throws IOException {
        desk.billing.refuse = slug;

        Operation operation = process.buy(addon, MONTHLY);

        assertThat(problem(operation.id())).contains(slug);
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        consistent();
    }

    @Test
    void aDeskThatIsTakenForACopyIsToldSo() {
        desk.billing.cloned = true;

        Operation operation = process.buy(addon, MONTHLY);

        assertThat(problem(operation.id())).contains("desk-cloned");
    }

    @Test
    void anOpenOrderOfSomebodyElseIsJoined() throws IOException {
        UUID order = desk.billing.elsewhere(addon, OrderState.DUE);

        Operation waiting = process.buy(addon, MONTHLY);
        assertThat(waiting.state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        desk.billing.pay(order);
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(desk.billing.orders()).hasSize(1);
        consistent();
    }

    @Test
    void anOrderThatIsJoinedIsOnRecordWithWhatItCosts() {
        desk.billing.price = 3_900;
        UUID order = desk.billing.elsewhere(addon, OrderState.DUE);
        desk.billing.price = 2_900;

        Operation waiting = process.buy(addon, Terms.purchase(Cycle.MONTHLY, "", new Money("USD", 2_900)));
        desk.billing.pay(order);
        process.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(process.operations.find(waiting.id()).flatMap(Operation::deal))
                .hasValueSatisfying(deal -> assertThat(deal.terms().total()).isEqualTo(new Money("USD", 3_900)));
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, ACTIVE, FAILED", "DECLINED, CANCELLED, ROLLED_BACK"})
    void anOrderOfAnotherAddonIsNotTakenForTheOneThatIsWanted(Charge charge, OrderState order, Operation.State end)
            throws IOException {
        Terms stray = quoted(desk.store.publishForSale("other"));
        desk.billing.next = charge;

        Operation operation = process.buy(addon, stray);

        assertThat(problem(operation.id())).contains("other-add-on");
        assertThat(operation.state()).isEqualTo(end);
        assertThat(desk.billing.only().state()).isEqualTo(order);
        assertThat(installed()).isEmpty();
        consistent();
    }

    @Test
    void whatIsOwnedAlreadyIsInstalledWithoutACharge() throws IOException {
        desk.billing.elsewhere(addon, OrderState.ACTIVE);

        Operation operation = process.buy(addon, MONTHLY);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(desk.billing.charges).isEmpty();
        consistent();
    }

    @Test
    void aSecondClickJoinsTheFirst() {
        desk.billing.next = Charge.DECLINED;
        Operation waiting = process.buy(addon, MONTHLY);

        OperationId again = process.requestDeal(Action.PURCHASE, addon, MONTHLY);

        assertThat(again).isEqualTo(waiting.id());
        assertThat(desk.billing.orders()).hasSize(1);
    }

    @Test
    void aPackageThatCannotBeInstalledAfterPayingFailsOpenly() throws IOException {
        desk.runtime.probeFailure = "it does not answer";

        Operation operation = process.buy(addon, MONTHLY);

        assertThat(operation.state()).isEqualTo(Operation.State.FAILED);
        assertThat(installed()).isEmpty();
        chargedOnce();
        consistent();
        desk.runtime.probeFailure = null;
        assertThat(process.run(Action.INSTALL, addon).state()).isEqualTo(Operation.State.SUCCEEDED);
        chargedOnce();
    }

    @Test
    void aTrialThatCannotBeInstalledLeavesEverythingAsItWasBecauseNothingWasPaid() throws IOException {
        desk.runtime.probeFailure = "it does not answer";

        Operation operation = process.buy(addon, MONTHLY.asTrial(true));

        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(desk.audit).contains("addon.purchased acme/webhook");
        consistent();
    }

    @Test
    void aForgedReleaseIsNotPaidFor() {
        desk.store.forge(addon);

        Operation operation = process.buy(addon, MONTHLY);

        assertThat(problem(operation.id())).contains("wrong-signature");
        assertThat(desk.billing.orders()).isEmpty();
    }

    @Test
    void cancellingEndsTheBillingAndStopsItAtOnceButKeepsTheFiles() throws IOException {
        process.buy(addon, MONTHLY);

        Operation operation = cancel(false);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installed()).contains(Installation.State.INACTIVE);
        assertThat(desk.billing.only().state()).isEqualTo(OrderState.CANCELLED);
        consistent();
    }

    @Test
    void cancellingForThePeriodsEndKeepsItRunning() throws IOException {
        process.buy(addon, MONTHLY);

        assertThat(cancel(true).state()).isEqualTo(Operation.State.SUCCEEDED);

        assertThat(installed()).contains(Installation.State.ACTIVE);
        consistent();
    }

    @Test
    void whatIsNotInstalledHereIsCancelledAllTheSame() throws IOException {
        desk.billing.elsewhere(addon, OrderState.ACTIVE);
        process.purchases.follow.now();

        assertThat(cancel(false).state()).isEqualTo(Operation.State.SUCCEEDED);

        assertThat(desk.billing.only().state()).isEqualTo(OrderState.CANCELLED);
        consistent();
    }

    @Test
    void aCancelledAddonIsNotActivatedAndComesBackWhenItIsPurchasedAgain() throws IOException {
        process.buy(addon, MONTHLY);
        cancel(false);

        assertThatThrownBy(() -> process.run(Action.ACTIVATE, addon)).isInstanceOf(OperationRefusedException.class);
        Operation again = process.buy(addon, MONTHLY);

        assertThat(again.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installed()).contains(Installation.State.ACTIVE);
        assertThat(desk.billing.charges.values()).containsExactly(1, 1);
        consistent();
    }

    @Test
    void whatMustNotRunAnyMoreIsNotPurchasedAgain() {
        process.buy(addon, MONTHLY);
        cancel(false);
        desk.store.revoke(addon, "it leaks");

        assertThatThrownBy(() -> process.buy(addon, MONTHLY))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("revoked"));
        assertThat(desk.billing.charges.values()).containsExactly(1);
    }

    /** As after the withdrawal of an unpaid order during a trial. */
    @Test
    void whatIsOrderedNoMoreIsBoughtAgainWhileItsRightStillRuns() throws IOException {
        process.buy(addon, MONTHLY);
        desk.billing.move(desk.billing.only().order(), OrderState.CANCELLED);
        desk.billing.entitle(addon, EntitlementState.ACTIVE, "");
        process.purchases.follow.now();
        process.entitlements.follow.now(Duration.ZERO);

        Operation again = process.buy(addon, MONTHLY);

        assertThat(again.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(again.steps()).extracting(step -> step.name()).doesNotContain("start", "stop");
        assertThat(desk.billing.charges.values()).containsExactly(1, 1);
        consistent();
    }

    @Test
    void aSuspendedAddonStopsAndStartsAgainOnceItIsReinstated() {
        process.buy(addon, MONTHLY);

        desk.billing.entitle(addon, EntitlementState.SUSPENDED, "The renewal was not paid.");
        follow();
        assertThat(installed()).contains(Installation.State.INACTIVE);
        desk.billing.entitle(addon, EntitlementState.ACTIVE, "");
        follow();

        assertThat(installed()).contains(Installation.State.ACTIVE);
    }

    @Test
    void whatAnOperatorDeactivatedStaysThatWayWhenTheRightComesBack() {
        process.buy(addon, MONTHLY);
        process.run(Action.DEACTIVATE, addon);

        desk.billing.entitle(addon, EntitlementState.SUSPENDED, "The renewal was not paid.");
        follow();
        desk.billing.entitle(addon, EntitlementState.ACTIVE, "");
        follow();

        assertThat(installed()).contains(Installation.State.INACTIVE);
    }

    @ParameterizedTest(name = "{0} {1}, card {2}")
    @MethodSource("points")
    void aProcessThatDiesIsFinishedByTheNextAndChargesOnce(String step, Moment moment, Charge charge)
            throws IOException {
        desk.billing.next = charge;
        LifecycleDesk.Process first = desk.process(Crash.at(step, moment));
        first.boot.run();
        OperationId id = first.requestDeal(Action.PURCHASE, addon, MONTHLY);
        assertThatThrownBy(() -> {
                    first.work();
                    desk.billing.orders().forEach(this::payIfDue);
                    first.round();
                })
                .isInstanceOf(Crash.class);

        process = desk.process();
        process.boot.run();
        desk.billing.orders().forEach(this::payIfDue);
        process.round();

        assertThat(state(id)).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installed()).contains(Installation.State.ACTIVE);
        chargedOnce();
        consistent();
    }

    /** Any mixture of cards, lost calls, deaths and payments elsewhere ends paid once and active, or not paid and as before. */
    @Test
    void whateverHappensNothingIsChargedTwiceAndNothingPaidIsLost() throws IOException {
        for (int story = 0; story < 25; story++) {
            anyStory();
        }
    }

    @Test
    void aTrialThatEndsWhileItsOrderIsUnpaidStopsAndWorksAgainOnceItIsPaid() throws IOException {
        Operation waiting = boughtInTheTrialAndNotPaid();

        follow();
        assertThat(installed()).contains(Installation.State.INACTIVE);
        assertThat(state(waiting.id())).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        process.follow.round();
        assertThat(desk.runtime.running(addon)).isEmpty();
        assertThat(desk.audit).contains("addon.deactivated acme/webhook");

        desk.billing.pay(waiting.deal().flatMap(Deal::standing).orElseThrow().order());
        process.round();
        process.work();
        assertThat(state(waiting.id())).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installed()).contains(Installation.State.ACTIVE);
        assertThat(desk.audit)
                .endsWith(
                        "addon.purchased acme/webhook",
                        "addon.activate.requested acme/webhook",
                        "addon.activated acme/webhook");
        consistent();
    }

    @Test
    void aTrialWhoseOrderIsNeverPaidStaysStopped() throws IOException {
        Operation waiting = boughtInTheTrialAndNotPaid();
        follow();

        desk.billing.move(waiting.deal().flatMap(Deal::standing).orElseThrow().order(), OrderState.EXPIRED);
        process.round();
        follow();
        process.follow.round();

        assertThat(state(waiting.id())).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(process.installation(addon)).hasValueSatisfying(here -> {
            assertThat(here.state()).isEqualTo(Installation.State.INACTIVE);
            assertThat(here.shouldBeActive()).isFalse();
        });
        consistent();
    }

    private Operation boughtInTheTrialAndNotPaid() {
        assertThat(process.buy(addon, MONTHLY.asTrial(true)).state()).isEqualTo(Operation.State.SUCCEEDED);
        desk.billing.next = Charge.DECLINED;
        Operation waiting = process.buy(addon, MONTHLY);
        assertThat(waiting.state()).isEqualTo(Operation.State.WAITING_FOR_PAYMENT);
        assertThat(installed()).contains(Installation.State.ACTIVE);
        desk.billing.entitle(addon, EntitlementState.REVOKED, "The trial is over.");
        return waiting;
    }

    private void anyStory() throws IOException {
        desk.billing.close();
        desk = new LifecycleDesk(home.resolve(UUID.randomUUID().toString()));
        addon = desk.store.publishForSale("webhook");
        desk.billing.next = random.pick(List.of(Charge.values()));
        for (int i = random.nextInt(4); i > 0; i--) {
            desk.billing.faults.add(random.pick(List.of(Fault.values())));
        }
        OperationId id = begin();
        for (int i = 0; i < 12 && process.operations.find(id).orElseThrow().live(); i++) {
            desk.clock.advance(Duration.ofSeconds(40));
            desk.billing.orders().forEach(this::payIfDue);
            process.boot.run();
            process.round();
        }
        boolean active = installed().filter(Installation.State.ACTIVE::equals).isPresent();
        assertThat(state(id)).isEqualTo(active ? Operation.State.SUCCEEDED : Operation.State.ROLLED_BACK);
        assertThat(desk.billing.charges.values()).hasSize(active ? 1 : 0).allMatch(count -> count == 1);
        consistent();
    }

    private OperationId begin() {
        process = desk.process(Crash.atPoint(random.nextInt(24)));
        OperationId id = process.requestDeal(Action.PURCHASE, addon, MONTHLY);
        try {
            process.work();
        } catch (Crash died) {
            assertThat(died).isNotNull();
        }
        process = desk.process();
        process.boot.run();
        return id;
    }

    static Stream<Arguments> points() {
        return Stream.of("preflight", "quote", "order", "payment", "entitlement", "download", "stage", "probe")
                .flatMap(step -> Stream.of(Moment.BEFORE, Moment.AFTER)
                        .flatMap(moment ->
                                Stream.of(Charge.values()).map(charge -> Arguments.of(step, moment, charge))));
    }

    private void payIfDue(Purchase order) {
        if (order.state() == OrderState.DUE || order.state() == OrderState.PROCESSING) {
            desk.billing.pay(order.order());
        }
    }

    private Terms quoted() {
        return quoted(addon);
    }

    private Terms quoted(AddonId which) {
        var quote = process.purchases
                .orders
                .quote(new com.supportpro.protocol.billing.QuoteRequest(which, Cycle.MONTHLY, "", false))
                .answer()
                .orElseThrow();
        return Terms.quoted(Cycle.MONTHLY, "", quote.id(), quote.total());
    }

    private Operation cancel(boolean atPeriodEnd) {
        OperationId id = process.requestDeal(Action.CANCEL, addon, Terms.cancel(atPeriodEnd));
        process.work();
        return process.operations.find(id).orElseThrow();
    }

    private void follow() {
        desk.clock.advance(Duration.ofSeconds(30));
        process.entitlements.follow.now(Duration.ZERO);
        process.fixture.followRights();
        process.work();
    }

    private Operation.State state(OperationId id) {
        return process.operations.find(id).orElseThrow().state();
    }

    private Optional<String> hindrance(Operation operation) {
        return process.operations
                .find(operation.id())
                .flatMap(Operation::deal)
                .flatMap(Deal::hindrance)
                .map(Problem::code);
    }

    private Optional<String> problem(OperationId id) {
        return process.operations.find(id).flatMap(Operation::problem).map(Problem::code);
    }

    private Optional<Installation.State> installed() {
        return process.installation(addon).map(Installation::state);
    }

    private void chargedOnce() {
        assertThat(desk.billing.charges.values()).containsExactly(1);
    }

    private void consistent() throws IOException {
        new Consistency(desk, process).check();
    }
}
