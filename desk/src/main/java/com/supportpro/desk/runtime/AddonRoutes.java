package com.supportpro.desk.runtime;

import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The routes that running add-ons offer. */
@Service
public class AddonRoutes {

    private final RunningAddons running;

    AddonRoutes(RunningAddons running) {
        this.running = running;
    }

    /** Whether the route is there now. */
    public boolean has(AddonId addon, String name) {
        return running.code(addon).flatMap(live -> live.route(name)).isPresent();
    }

    /** Lets the add-on answer; empty when there is no such route. */
    public Optional<CallResult<RouteAnswer>> answer(AddonId addon, String name, RouteRequest request) {
        return running.code(addon).flatMap(live -> live.route(name).map(handler -> live.answer(handler, request)));
    }
}
