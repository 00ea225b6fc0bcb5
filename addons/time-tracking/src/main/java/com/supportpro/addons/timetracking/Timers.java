package com.supportpro.addons.timetracking;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The timers that run: one of each operator at the most. */
final class Timers {

    private static final String TIMER = "timer/";

    private final Storage storage;
    private final Json json;

    Timers(Storage storage, Json json) {
        this.storage = storage;
        this.json = json;
    }

    /** A timer that runs. */
    record Timer(String operator, long ticket, Instant since) {

        /** The same for the same timer, however often it is stopped. */
        String entryId(String operatorId) {
            return "t" + since.toEpochMilli() + "-" + hash(operatorId);
        }
    }

    Optional<Timer> of(String operatorId) {
        return storage.get(key(operatorId)).map(this::read);
    }

    /** All on the ticket. */
    List<Timer> on(long ticket) {
        return storage.keys(TIMER, 500).stream()
                .flatMap(key -> storage.get(key).stream())
                .map(this::read)
                .filter(timer -> timer.ticket() == ticket)
                .toList();
    }

    /** Whether it was started; not when one of the operator runs. */
    boolean start(String operatorId, Timer timer) {
        Map<String, Object> object = Map.of(
                "operator",
                timer.operator(),
                "ticket",
                timer.ticket(),
                "since",
                timer.since().toEpochMilli());
        return storage.replace(key(operatorId), Optional.empty(), json.write(object));
    }

    void end(String operatorId) {
        storage.remove(key(operatorId));
    }

    private Timer read(String text) {
        Map<String, Object> object = json.read(text);
        return new Timer(
                String.valueOf(object.get("operator")),
                number(object.get("ticket")),
                Instant.ofEpochMilli(number(object.get("since"))));
    }

    private static long number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** An id may be longer than a key. */
    private static String key(String operatorId) {
        return TIMER + hash(operatorId);
    }

    private static UUID hash(String operatorId) {
        return UUID.nameUUIDFromBytes(operatorId.getBytes(StandardCharsets.UTF_8));
    }
}
