package com.supportpro.desk.installations;

import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes to on this desk as it stands.
 *
 * @param release the listed release that is fetched or not here; null where it is here
 * @param from the release that is installed; null when none is
 * @param wasActive whether the add-on was to be active before
 * @param steps the names of the steps, in order; none when everything is as asked already
 */
record Plan(
        OperationRequest request,
        Action action,
        Kind kind,
        Version version,
        @Nullable ReleaseInfo release,
        @Nullable Version from,
        boolean wasActive,
        List<String> steps) {

    private static final List<String> BUY = List.of("preflight", "quote", "order", "payment", "entitlement");
    private static final List<String> FETCH = List.of("download", "verify", "check", "stage");
    private static final List<String> WORK = List.of("start", "probe");

    /** Brings the release here, after buying it where that is what was asked for. */
    static Plan fetching(OperationRequest request, Kind kind, ReleaseInfo release) {
        List<String> first = request.action() == Action.PURCHASE ? BUY : List.of();
        List<String> steps = joined(first, FETCH, WORK);
        return new Plan(request, request.action(), kind, release.version(), release, null, false, steps);
    }

    /** Buys the right to run what is here. */
    static Plan again(OperationRequest request, Installation present) {
        return of(request, Action.PURCHASE, present, joined(BUY, WORK));
    }

    /** Buys what is at work already, and goes on at work. */
    static Plan keep(OperationRequest request, Installation present) {
        return of(request, Action.PURCHASE, present, BUY);
    }

    static Plan cancel(OperationRequest request, Installation present) {
        boolean later = request.terms().filter(Terms::atPeriodEnd).isPresent();
        return of(request, Action.CANCEL, present, later ? List.of("cancel") : List.of("cancel", "stop"));
    }

    /** Ends the billing of what is not here. */
    static Plan cancel(OperationRequest request, Listing listing) {
        ReleaseInfo newest = listing.newest();
        return new Plan(
                request, Action.CANCEL, listing.kind(), newest.version(), newest, null, false, List.of("cancel"));
    }

    static Plan nothing(OperationRequest request, Installation present) {
        return of(request, request.action(), present, List.of());
    }

    static Plan activate(OperationRequest request, Installation present) {
        return of(request, Action.ACTIVATE, present, WORK);
    }

    static Plan deactivate(OperationRequest request, Installation present) {
        return of(request, Action.DEACTIVATE, present, List.of("stop"));
    }

    static Plan uninstall(OperationRequest request, Installation present) {
        var steps = request.eraseData() ? List.of("stop", "remove", "erase") : List.of("stop", "remove");
        return of(request, Action.UNINSTALL, present, steps);
    }

    /** Puts the release in the place of the installed one, which serves until the new one has been tried. */
    static Plan update(OperationRequest request, Installation present, ReleaseInfo release) {
        List<String> steps = joined(FETCH, replacing(present));
        return replacing(request, present, release.version(), release, steps);
    }

    static Plan rollBack(OperationRequest request, Installation present, KeptRelease kept) {
        return replacing(request, present, kept.version(), null, replacing(present));
    }

    /** Texts have no settings and no data that a snapshot would have to keep. */
    private static List<String> replacing(Installation present) {
        List<String> data = present.kind() == Kind.LANGUAGE ? List.of() : List.of("snapshot");
        List<String> probe = present.shouldBeActive() ? List.of("probe") : List.of();
        return joined(List.of("rehearse"), data, List.of("switch"), probe);
    }

    private static Plan replacing(
            OperationRequest request,
            Installation present,
            Version version,
            @Nullable ReleaseInfo release,
            List<String> steps) {
        return new Plan(
                request,
                request.action(),
                present.kind(),
                version,
                release,
                present.version(),
                present.shouldBeActive(),
                steps);
    }

    /** Whether the add-on is to be active from the moment the plan is on record. */
    boolean active() {
        boolean ends = action == Action.CANCEL
                && request.terms().filter(Terms::atPeriodEnd).isPresent();
        boolean untouched = ends || action.replaces();
        return untouched ? wasActive : action.wantsActive();
    }

    /** Whether it puts an add-on to work, which all nodes are to follow. */
    boolean spreads() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).equals("probe");
    }

    boolean nothingToDo() {
        return steps.isEmpty();
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Plan of(OperationRequest request, Action action, Installation present, List<String> steps) {
        Version here = present.version();
        return new Plan(request, action, present.kind(), here, null, here, present.shouldBeActive(), steps);
    }
}
