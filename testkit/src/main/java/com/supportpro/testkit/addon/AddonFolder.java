package com.supportpro.testkit.addon;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an add-on's source folder says of it. */
record AddonFolder(Path path, Manifest manifest, SettingsSchema schema) {

    static AddonFolder read(Path folder) throws IOException {
        Manifest manifest =
                ProtocolJson.mapper().readValue(Files.readAllBytes(folder.resolve("addon.json")), Manifest.class);
        String settings = manifest.settings();
        SettingsSchema schema = settings == null
                ? new SettingsSchema(List.of())
                : SettingsSchema.parse(Files.readString(folder.resolve(settings)));
        return new AddonFolder(folder, manifest, schema);
    }

    SettingsField field(String name) {
        return schema.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The settings schema has no field " + name));
    }
}
