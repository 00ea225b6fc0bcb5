package com.supportpro.testkit.addon;

import com.supportpro.addon.Storage;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values in memory, with the bounds of the real one. */
public final class FakeStorage implements Storage {

    private static final int VALUES = 10_000;

    private final SortedMap<String, String> values = new TreeMap<>();

    FakeStorage() {}

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        Bounds.within("key", key, 1, 200);
        Bounds.within("value", value, 0, 256 << 10);
        if (values.size() >= VALUES && !values.containsKey(key)) {
            throw new IllegalStateException("An add-on may keep " + VALUES + " values");
        }
        values.put(key, value);
    }

    @Override
    public boolean replace(String key, Optional<String> expected, String value) {
        if (!get(key).equals(expected)) {
            return false;
        }
        put(key, value);
        return true;
    }

    @Override
    public boolean remove(String key) {
        return values.remove(key) != null;
    }

    @Override
    public List<String> keys(String prefix, int limit) {
        return values.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .limit(limit)
                .toList();
    }
}
