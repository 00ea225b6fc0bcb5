package com.supportpro.desk.runtime.settings;

import com.supportpro.addon.settings.Settings;
import java.util.Map;
import java.util.Optional;

/** Settings as add-ons read them: the values were checked against the schema, its defaults are filled in. */
public record TypedSettings(Map<String, String> values) implements Settings {

    public TypedSettings {
        values = Map.copyOf(values);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<Long> number(String name) {
        try {
            return text(name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number", e);
        }
    }

    @Override
    public boolean on(String name) {
        return text(name).map("true"::equals).orElse(false);
    }

    /** Says no values: some are secret. */
    @Override
    public String toString() {
        return "settings " + values.keySet();
    }
}
