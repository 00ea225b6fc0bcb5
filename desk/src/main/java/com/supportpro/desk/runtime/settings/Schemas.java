package com.supportpro.desk.runtime.settings;

import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.SaidException;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings schema of a release. */
public final class Schemas {

    private static final long MOST_BYTES = 1 << 20;

    private Schemas() {}

    /**
     * The schema that the manifest names; one without fields when it names none.
     *
     * @throws IOException it cannot be read, or no form can be made of it
     */
    public static SettingsSchema of(Manifest manifest, Path release) throws IOException {
        if (manifest.settings() == null) {
            return new SettingsSchema(List.of());
        }
        Path file = release.resolve(manifest.settings()).normalize();
        if (!file.startsWith(release) || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new SaidException("runtime.said.schema.missing", "file", manifest.settings());
        }
        try {
            return SettingsSchema.parse(Files.readString(file));
        } catch (InvalidDocumentException e) {
            throw new SaidException("runtime.said.schema.unusable", "why", Said.words(String.valueOf(e.getMessage())));
        }
    }
}
