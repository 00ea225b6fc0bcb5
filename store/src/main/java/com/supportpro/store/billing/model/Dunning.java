package com.supportpro.store.billing.model;

import com.supportpro.store.billing.model.DunningStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan for one invoice: its dated steps, and which of them are to be done now. The charge of the due date is number 0, the
 * retries follow.
 *
 * @param due the invoice's due date
 * @param zone the account's, in which days are counted
 */
public record Dunning(DunningSettings settings, Instant due, ZoneId zone) {

    private static final Comparator<DunningStep> ORDER =
            Comparator.comparing(DunningStep::at).thenComparing(DunningStep::kind);

    /** When the invoice is issued. */
    public Instant issueAt() {
        return day(due, -settings.invoiceAhead());
    }

    /** All steps, as they would fall if every one were done in time. */
    public List<DunningStep> steps() {
        return steps(due);
    }

    /**
     * What is left to do by now. Of several charges or reminders that were missed, only the last is made up for; and whoever was
     * billed or first asked late has as many days left as anyone.
     *
     * @param done what was done, with the time at which it was
     */
    public List<DunningStep> due(Instant now, Collection<DunningStep> done) {
        List<DunningStep> open =
                left(now, done).stream().filter(step -> !step.at().isAfter(now)).toList();
        return Stream.of(Kind.values())
                .flatMap(kind -> last(open, kind).stream())
                .toList();
    }

    /** The first step that was not done yet, at the time at which it is done if nobody pays. */
    public Optional<DunningStep> next(Instant now, Collection<DunningStep> done) {
        return left(now, done).stream().findFirst();
    }

    /** As {@link #next(Instant, Collection)}, the first one of the kind. */
    public Optional<DunningStep> next(Kind kind, Instant now, Collection<DunningStep> done) {
        return left(now, done).stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** When it ends for good if nobody pays: as planned, or as long after the suspension as it was planned, but for a day. */
    public Instant endsAt(Instant now, Collection<DunningStep> done) {
        Instant begun = begun(now, done);
        Instant planned = day(begun, settings.termination());
        Instant suspended = first(done, Kind.SUSPEND).orElseGet(() -> later(now, day(begun, settings.suspension())));
        return later(planned, day(suspended, settings.termination() - settings.suspension() - 1));
    }

    private List<DunningStep> left(Instant now, Collection<DunningStep> done) {
        return steps(begun(now, done)).stream()
                .filter(step -> !passed(step, done))
                .map(step -> step.kind() == Kind.TERMINATE
                        ? new DunningStep(step.kind(), step.number(), endsAt(now, done))
                        : step)
                .toList();
    }

    private List<DunningStep> steps(Instant from) {
        List<DunningStep> steps = new ArrayList<>();
        steps.add(new DunningStep(Kind.INVOICE, 0, issueAt()));
        steps.add(new DunningStep(Kind.CHARGE, 0, due));
        for (int i = 0; i < settings.retries().size(); i++) {
            steps.add(new DunningStep(
                    Kind.CHARGE, i + 1, day(from, settings.retries().get(i))));
        }
        for (int i = 0; i < settings.reminders().size(); i++) {
            steps.add(new DunningStep(
                    Kind.REMIND, i, day(from, settings.reminders().get(i))));
        }
        steps.add(new DunningStep(Kind.SUSPEND, 0, day(from, settings.suspension())));
        steps.add(new DunningStep(Kind.TERMINATE, 0, day(from, settings.termination())));
        return steps.stream().sorted(ORDER).toList();
    }

    /**
     * Jobs run a little after the hour; only a day's delay means that the store stood still. Who was billed after the due date
     * could not pay by then.
     */
    private Instant begun(Instant now, Collection<DunningStep> done) {
        Instant first = first(done, Kind.CHARGE).orElse(now);
        boolean billedLate = first(done, Kind.INVOICE).filter(due::isBefore).isPresent();
        return billedLate || first.isAfter(due.plus(Duration.ofDays(1))) ? first : due;
    }

    private static boolean passed(DunningStep step, Collection<DunningStep> done) {
        return done.stream().anyMatch(it -> it.kind() == step.kind() && it.number() >= step.number());
    }

    private static Optional<Instant> first(Collection<DunningStep> done, Kind kind) {
        return done.stream()
                .filter(step -> step.kind() == kind)
                .map(DunningStep::at)
                .min(Comparator.naturalOrder());
    }

    private static Optional<DunningStep> last(List<DunningStep> open, Kind kind) {
        return open.stream().filter(step -> step.kind() == kind).max(ORDER);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Instant day(Instant from, int days) {
        return from.atZone(zone).plusDays(days).toInstant();
    }
}
