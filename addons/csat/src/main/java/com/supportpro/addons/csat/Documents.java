package com.supportpro.addons.csat;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Stored JSON objects that several threads and nodes may change at once. */
record Documents(Storage storage, Json json) {

    private static final int TRIES = 20;

    Map<String, Object> read(String key) {
        return storage.get(key).map(this::parsed).orElseGet(TreeMap::new);
    }

    /** Changes the object in place; whoever was faster is not overwritten. */
    void change(String key, Consumer<Map<String, Object>> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<String> before = storage.get(key);
            Map<String, Object> object = before.map(this::parsed).orElseGet(TreeMap::new);
            change.accept(object);
            if (storage.replace(key, before, json.write(object))) {
                return;
            }
        }
        throw new IllegalStateException("Too many changes at once");
    }

    private Map<String, Object> parsed(String text) {
        return new TreeMap<>(json.read(text));
    }
}
