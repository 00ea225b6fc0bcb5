package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Storage;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;

/** The stored values of one add-on. */
record DeskStorage(AddonId addon, Gate gate, StorageRows rows) implements Storage {

    @Override
    public Optional<String> get(String key) {
        return gate.pass(() -> rows.get(addon, key));
    }

    @Override
    public void put(String key, String value) {
        gate.pass(() -> {
            rows.put(addon, key, value);
            return key;
        });
    }

    @Override
    public boolean replace(String key, Optional<String> expected, String value) {
        return gate.pass(() -> rows.replace(addon, key, expected, value));
    }

    @Override
    public boolean remove(String key) {
        return gate.pass(() -> rows.remove(addon, key));
    }

    @Override
    public List<String> keys(String prefix, int limit) {
        return gate.pass(() -> rows.keys(addon, prefix, limit));
    }
}
