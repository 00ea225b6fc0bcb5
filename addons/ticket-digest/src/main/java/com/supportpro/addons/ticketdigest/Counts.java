package com.supportpro.addons.ticketdigest;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often what happened on which day that was not posted yet. */
record Counts(Storage storage, Json json) {

    static final String OPENED = "opened";
    static final String MESSAGES = "messages";
    static final String SOLVED = "solved";
    private static final String DAY = "day/";
    private static final int TRIES = 20;
    private static final int MOST = 100;

    /** Several threads and nodes may count at once. */
    void add(Instant at, String what) {
        String key = DAY + day(at);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<String> before = storage.get(key);
            Map<String, Object> counts = read(before);
            counts.put(what, number(counts, what) + 1);
            if (storage.replace(key, before, json.write(counts))) {
                return;
            }
        }
        throw new IllegalStateException("Too many changes at once");
    }

    long of(LocalDate day, String what) {
        return number(read(storage.get(DAY + day)), what);
    }

    /** The days with something to tell, oldest first. */
    List<LocalDate> before(LocalDate day) {
        return storage.keys(DAY, MOST).stream()
                .map(key -> LocalDate.parse(key.substring(DAY.length())))
                .filter(counted -> counted.isBefore(day))
                .toList();
    }

    void forget(LocalDate day) {
        storage.remove(DAY + day);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private Map<String, Object> read(Optional<String> stored) {
        return new TreeMap<>(stored.map(json::read).orElse(Map.of()));
    }

    private static long number(Map<String, Object> counts, String what) {
        return counts.get(what) instanceof Number number ? number.longValue() : 0;
    }
}
