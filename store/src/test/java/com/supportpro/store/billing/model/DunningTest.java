package com.supportpro.store.billing.model;

import static com.supportpro.store.billing.model.DunningStep.Kind.CHARGE;
import static com.supportpro.store.billing.model.DunningStep.Kind.INVOICE;
import static com.supportpro.store.billing.model.DunningStep.Kind.REMIND;
import static com.supportpro.store.billing.model.DunningStep.Kind.SUSPEND;
import static com.supportpro.store.billing.model.DunningStep.Kind.TERMINATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.supportpro.testkit.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DunningTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    // Between the invoice and the termination the clocks are changed.
    private static final Instant DUE = at(0);
    private static final Dunning PLAN = new Dunning(DunningSettings.DEFAULT, DUE, BERLIN);

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void thePlanIsDatedInTheAccountsDays() {
        assertThat(PLAN.steps())
                .containsExactly(
                        new DunningStep(INVOICE, 0, at(-7)),
                        new DunningStep(CHARGE, 0, at(0)),
                        new DunningStep(REMIND, 0, at(1)),
                        new DunningStep(CHARGE, 1, at(3)),
                        new DunningStep(REMIND, 1, at(5)),
                        new DunningStep(CHARGE, 2, at(7)),
                        new DunningStep(SUSPEND, 0, at(7)),
                        new DunningStep(CHARGE, 3, at(14)),
                        new DunningStep(REMIND, 2, at(21)),
                        new DunningStep(TERMINATE, 0, at(30)));
    }

    @Test
    void aJobThatRunsInTimeDoesEachStepOnItsDay() {
        assertThat(walk(Duration.ofMinutes(10), at(-8), at(40))).containsExactlyElementsOf(PLAN.steps());
    }

    @Test
    void doneTwiceAtTheSameTimeNothingIsLeft() {
        for (int i = 0; i < 200; i++) {
            List<DunningStep> done = new ArrayList<>();
            Instant now = at(-8);
            while (now.isBefore(at(100))) {
                List<DunningStep> due = PLAN.due(now, done);
                done.addAll(doneAt(due, now));
                theEndIsToldAsItComes(now, done);
                assertThat(PLAN.due(now, done)).isEmpty();
                assertThat(due.stream().map(DunningStep::kind)).doesNotHaveDuplicates();
                now = now.plusSeconds(random.nextLong(86_400 * 20));
            }
            assertThat(done.stream().map(DunningStep::kind)).contains(CHARGE, SUSPEND, TERMINATE);
            suspendedLongEnough(done);
        }
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() {
        List<DunningStep> done = List.of(new DunningStep(INVOICE, 0, at(-7)), new DunningStep(CHARGE, 0, at(0)));

        assertThat(PLAN.due(at(20), done))
                .extracting(DunningStep::kind, DunningStep::number)
                .containsExactly(tuple(CHARGE, 3), tuple(REMIND, 1), tuple(SUSPEND, 0));
    }

    @Test
    void whoeverIsAskedLateHasTheWholeTime() {
        List<DunningStep> first = PLAN.due(at(60), List.of());
        List<DunningStep> done = doneAt(first, at(60));

        assertThat(first).extracting(DunningStep::kind).containsExactly(INVOICE, CHARGE);
        assertThat(PLAN.due(at(66), done)).extracting(DunningStep::kind).doesNotContain(SUSPEND);
        assertThat(PLAN.due(at(67), done)).extracting(DunningStep::kind).contains(SUSPEND);
    }

    @Test
    void whoeverIsBilledAfterTheDueDateHasTheWholeTime() {
        List<DunningStep> done = List.of(
                new DunningStep(INVOICE, 0, DUE.plusSeconds(60)), new DunningStep(CHARGE, 0, DUE.plusSeconds(3600)));

        assertThat(PLAN.due(at(7), done)).extracting(DunningStep::kind).doesNotContain(SUSPEND);
        assertThat(PLAN.due(at(7).plusSeconds(3600), done))
                .extracting(DunningStep::kind)
                .contains(SUSPEND);
    }

    @Test
    void theEndIsAsLongAfterALateSuspensionAndIsToldSoBefore() {
        List<DunningStep> done =
                new ArrayList<>(List.of(new DunningStep(INVOICE, 0, at(-7)), new DunningStep(CHARGE, 3, at(0))));
        assertThat(PLAN.endsAt(at(1), done)).isEqualTo(at(30));
        assertThat(PLAN.endsAt(at(20), done)).isEqualTo(at(42));

        done.addAll(List.of(new DunningStep(SUSPEND, 0, at(20)), new DunningStep(REMIND, 2, at(21))));

        assertThat(PLAN.next(at(22), done)).hasValue(new DunningStep(TERMINATE, 0, at(42)));
        assertThat(PLAN.endsAt(at(22), done)).isEqualTo(at(42));
        assertThat(PLAN.due(at(42).minusSeconds(1), done)).isEmpty();
        assertThat(PLAN.due(at(42), done)).extracting(DunningStep::kind).containsExactly(TERMINATE);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DunningSettings(7, List.of(), List.of(), 7, 3))
                .hasMessage("The days until termination must be 7 to 365, not 3");
        assertThatThrownBy(() -> new DunningSettings(40, List.of(), List.of(), 7, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DunningSettings(7, List.of(31), List.of(), 7, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void theEndIsToldAsItComes(Instant now, List<DunningStep> done) {
        List<DunningStep.Kind> kinds = done.stream().map(DunningStep::kind).toList();
        if (kinds.contains(SUSPEND) && !kinds.contains(TERMINATE)) {
            Instant end = PLAN.endsAt(now, done);
            assertThat(PLAN.next(TERMINATE, now, done)).hasValue(new DunningStep(TERMINATE, 0, end));
            assertThat(PLAN.due(end.minusSeconds(1), done))
                    .extracting(DunningStep::kind)
                    .doesNotContain(TERMINATE);
            assertThat(PLAN.due(end, done)).extracting(DunningStep::kind).contains(TERMINATE);
        }
    }

    private static void suspendedLongEnough(List<DunningStep> done) {
        Instant suspended = when(done, SUSPEND);
        assertThat(suspended).isAfterOrEqualTo(when(done, CHARGE).plus(Duration.ofDays(5)));
        assertThat(when(done, TERMINATE)).isAfterOrEqualTo(suspended.plus(Duration.ofDays(21)));
    }

    private static Instant when(List<DunningStep> done, DunningStep.Kind kind) {
        return done.stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static List<DunningStep> walk(Duration step, Instant from, Instant to) {
        List<DunningStep> done = new ArrayList<>();
        for (Instant now = from; now.isBefore(to); now = now.plus(step)) {
            done.addAll(PLAN.due(now, done));
        }
        return done;
    }

    private static List<DunningStep> doneAt(List<DunningStep> due, Instant now) {
        return due.stream()
                .map(step -> new DunningStep(step.kind(), step.number(), now))
                .toList();
    }

    private static Instant at(int days) {
        return LocalDateTime.parse("2026-03-20T08:00")
                .plusDays(days)
                .atZone(BERLIN)
                .toInstant();
    }
}
