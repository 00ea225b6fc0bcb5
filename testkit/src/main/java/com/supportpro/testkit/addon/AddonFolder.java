package com.supportpro.testkit.addon;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

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

    static AddonFolder read(Path folder, Path over, Path together) throws IOException {
        copy(folder, together);
        copy(over, together);
        return read(together);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    SettingsField field(String name) {
        return schema.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The settings schema has no field " + name));
    }
}
