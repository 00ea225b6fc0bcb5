package com.supportpro.desk.installations;

import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes to on this desk as it stands.
 *
 * @param release the listed release to fetch; null where nothing is fetched
 * @param wasActive whether the add-on was to be active before
 * @param steps the names of the steps, in order; none when everything is as asked already
 */
record Plan(
        OperationRequest request,
        Action action,
        Kind kind,
        Version version,
        @Nullable ReleaseInfo release,
        boolean wasActive,
        List<String> steps) {

    static Plan install(OperationRequest request, Kind kind, ReleaseInfo release) {
        var steps = List.of("download", "verify", "check", "stage", "start", "probe");
        return new Plan(request, Action.INSTALL, kind, release.version(), release, false, steps);
    }

    static Plan nothing(OperationRequest request, Installation present) {
        return of(request, request.action(), present, List.of());
    }

    static Plan activate(OperationRequest request, Installation present) {
        return of(request, Action.ACTIVATE, present, List.of("start", "probe"));
    }

    static Plan deactivate(OperationRequest request, Installation present) {
        return of(request, Action.DEACTIVATE, present, List.of("stop"));
    }

    static Plan uninstall(OperationRequest request, Installation present) {
        var steps = request.eraseData() ? List.of("stop", "remove", "erase") : List.of("stop", "remove");
        return of(request, Action.UNINSTALL, present, steps);
    }

    boolean nothingToDo() {
        return steps.isEmpty();
    }

    private static Plan of(OperationRequest request, Action action, Installation present, List<String> steps) {
        return new Plan(request, action, present.kind(), present.version(), null, present.shouldBeActive(), steps);
    }
}
