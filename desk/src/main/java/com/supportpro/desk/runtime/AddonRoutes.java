package com.supportpro.desk.runtime;

import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The routes that running add-ons offer. */
@Service
public class AddonRoutes {

    private static final CallResult<RouteAnswer> CHANGING =
            new CallResult.Failed<>(CallResult.Cause.BUSY, Said.line("runtime.said.changing"));

    private final RunningAddons running;

    AddonRoutes(RunningAddons running) {
        this.running = running;
    }

    /** Whether the route is there now, or may be in a moment. */
    public boolean has(AddonId addon, String name) {
        return running.holds(addon)
                || running.code(addon).flatMap(live -> live.route(name)).isPresent();
    }

    /** Lets the add-on answer; empty when there is no such route. */
    public Optional<CallResult<RouteAnswer>> answer(AddonId addon, String name, RouteRequest request) {
        Optional<LiveCode> asked = running.settled(addon);
        Optional<CallResult<RouteAnswer>> answer = asked.flatMap(live -> answer(live, name, request));
        if (asked.isPresent() && !asked.get().isRunning() && notBegun(answer)) {
            // It was stopped between being found and being asked, so that its successor has to answer.
            return running.settled(addon).flatMap(live -> answer(live, name, request));
        }
        return answer.isEmpty() && running.holds(addon) ? Optional.of(CHANGING) : answer;
    }

    private static Optional<CallResult<RouteAnswer>> answer(LiveCode live, String name, RouteRequest request) {
        return live.route(name).map(handler -> live.answer(handler, request));
    }

    private static boolean notBegun(Optional<CallResult<RouteAnswer>> answer) {
        return answer.filter(result -> result instanceof CallResult.Failed<RouteAnswer> failed
                        && failed.cause() == CallResult.Cause.BUSY)
                .isPresent();
    }
}
