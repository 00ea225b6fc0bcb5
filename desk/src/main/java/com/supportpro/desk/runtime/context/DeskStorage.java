package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Storage;
import com.supportpro.desk.runtime.settings.Place;
import java.util.List;
import java.util.Optional;

/** The stored values of one add-on. */
record DeskStorage(Place place, Gate gate, Fence fence, StorageRows rows) implements Storage {

    @Override
    public Optional<String> get(String key) {
        return gate.pass(() -> rows.get(place, key));
    }

    @Override
    public void put(String key, String value) {
        gate.pass(() -> fence.pass(() -> {
            rows.put(place, key, value);
            return key;
        }));
    }

    @Override
    public boolean replace(String key, Optional<String> expected, String value) {
        return gate.pass(() -> fence.pass(() -> rows.replace(place, key, expected, value)));
    }

    @Override
    public boolean remove(String key) {
        return gate.pass(() -> fence.pass(() -> rows.remove(place, key)));
    }

    @Override
    public List<String> keys(String prefix, int limit) {
        return gate.pass(() -> rows.keys(place, prefix, limit));
    }
}
