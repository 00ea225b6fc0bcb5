package com.supportpro.bench;

import com.supportpro.bench.addon.MeasuredPlugin;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.archive.PackageWriter;
import com.supportpro.protocol.manifest.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packages of the measured plugin, alike but for their names. */
final class GeneratedAddons {

    private static final String ENTRY = MeasuredPlugin.class.getName().replace('.', '/') + ".class";

    private GeneratedAddons() {}

    /** What the desk and the store call the add-on of a slug. */
    static String id(String slug) {
        return "bench/" + slug;
    }

    static String slug(int number) {
        return "measured-" + number;
    }

    static List<Path> write(int count, Path folder) throws IOException {
        List<Path> archives = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            archives.add(write(slug(number), 0, folder));
        }
        return archives;
    }

    /** @param payload bytes beside the class that no archive makes smaller, the same for the same length */
    static Path write(String slug, int payload, Path folder) throws IOException {
        String json = Script.read("measured-addon.json").replace(":slug", slug);
        Manifest manifest = ProtocolJson.mapper().readValue(json, Manifest.class);
        Path archive = folder.resolve(slug + ".zip");
        PackageWriter.write(
                manifest,
                Map.of(
                        "addon.json", bytes(json),
                        "settings.schema.json", bytes(Script.read("measured-settings.json")),
                        "README.md", bytes("Measured.\n"),
                        "CHANGELOG.md", bytes("## 1.0.0\n\n- First release.\n"),
                        "lib/measured.jar", jar(payload)),
                archive);
        return archive;
    }

    static byte[] payload(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] jar(int payload) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry(ENTRY));
            jar.write(entryClass());
            if (payload > 0) {
                jar.putNextEntry(new JarEntry("payload.bin"));
                jar.write(payload(payload));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] entryClass() throws IOException {
        try (InputStream in = GeneratedAddons.class.getResourceAsStream("/" + ENTRY)) {
            if (in == null) {
                throw new IOException(ENTRY + " is missing");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
