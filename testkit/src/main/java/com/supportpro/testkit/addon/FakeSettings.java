package com.supportpro.testkit.addon;

import com.supportpro.addon.settings.Settings;
import com.supportpro.protocol.settings.SettingsSchema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values by name, as text, over the defaults of the schema. */
record FakeSettings(Map<String, String> values) implements Settings {

    FakeSettings {
        values = Map.copyOf(values);
    }

    static FakeSettings of(SettingsSchema schema, Map<String, String> saved) {
        Map<String, String> values = new TreeMap<>();
        schema.fields().forEach(field -> field.byDefault().ifPresent(value -> values.put(field.name(), value)));
        values.putAll(saved);
        return new FakeSettings(values);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<Long> number(String name) {
        return text(name).map(Long::valueOf);
    }

    @Override
    public boolean on(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }
}
