package com.supportpro.desk.runtime.context;

import com.supportpro.desk.runtime.shown.Forms;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Handlers that one add-on registered by name. */
final class Named<H> {

    private static final int MOST = 50;

    private final Gate gate;
    private final Map<String, H> handlers = new ConcurrentHashMap<>();

    Named(Gate gate) {
        this.gate = gate;
    }

    void put(String name, H handler) {
        Objects.requireNonNull(handler);
        gate.pass(() -> {
            if (!Forms.isName(name) || handlers.size() >= MOST) {
                throw new IllegalArgumentException(
                        "Names have lower-case letters, digits and hyphens, and " + MOST + " are the most");
            }
            return Optional.ofNullable(handlers.put(name, handler));
        });
    }

    Optional<H> find(String name) {
        return Optional.ofNullable(handlers.get(name));
    }
}
