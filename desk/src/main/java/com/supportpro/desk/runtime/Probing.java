package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.addon.Health;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.texts.Said;
import java.util.Objects;
import java.util.Optional;

/** Asks add-ons whether they can do their work. */
final class Probing {

    private Probing() {}

    /** What is wrong, as a line for operators; empty when all is well. */
    static Optional<String> trouble(Loaded loaded, Addon addon) {
        CallResult<Optional<String>> result = loaded.guarded().call(CallKind.PROBE, () -> {
            Health health = Objects.requireNonNull(addon.probe(), "probe gave no answer");
            return health.working() ? Optional.empty() : Optional.of(line(loaded, health));
        });
        return result.failure().or(() -> result.answer().flatMap(trouble -> trouble));
    }

    /** Made on the add-on's thread, because its words may bring code of their own. */
    private static String line(Loaded loaded, Health health) {
        String line = loaded.context().line(health.message(), health.arguments());
        return line.isEmpty() ? Said.line("runtime.said.unfit") : line;
    }
}
