package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.settings.SettingsSchema;
import java.util.List;

/**
 * A setting that a release asks for, so that an update can be held against what is set already.
 *
 * @param title as the settings form shows it
 */
public record AskedSetting(String name, String title, boolean required) {

    public AskedSetting {
        Rule.text("settings.name", name, 1, 63);
        Rule.text("settings.title", title, 1, 120);
    }

    /** Those of a schema, in its order. */
    public static List<AskedSetting> of(SettingsSchema schema) {
        return schema.fields().stream()
                .map(field -> new AskedSetting(field.name(), field.title(), field.required()))
                .toList();
    }
}
