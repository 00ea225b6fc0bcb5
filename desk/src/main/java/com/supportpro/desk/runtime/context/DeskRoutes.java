package com.supportpro.desk.runtime.context;

import com.supportpro.addon.route.Routes;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The routes of one add-on; no more than its manifest names. */
final class DeskRoutes implements Routes {

    private final String address;
    private final Permitted permitted;
    private final Gate gate;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();

    DeskRoutes(String publicUrl, AddonId addon, Permitted permitted, Gate gate) {
        this.address = publicUrl + "/hooks/" + addon + "/";
        this.permitted = permitted;
        this.gate = gate;
    }

    @Override
    public String post(String name, Handler handler) {
        permitted.route(name);
        gate.pass(() -> Optional.ofNullable(handlers.put(name, Objects.requireNonNull(handler))));
        return address + name;
    }

    Optional<Handler> find(String name) {
        return Optional.ofNullable(handlers.get(name));
    }
}
