package com.supportpro.author;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folder and the jar of an add-on, as its author has them. */
final class AddonSources {

    private static final String MANIFEST = """
            {"manifest": 1, "publisher": "acme", "slug": "greeter", "version": "1.0.0", "kind": "plugin",
             "name": "Greeter", "summary": "Greets", "desk": "^1.0.0", "entry": "com.acme.greeter.Greeter"}
            """;

    private AddonSources() {}

    static Path folder(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("addon"));
        Files.writeString(folder.resolve("addon.json"), MANIFEST);
        Files.writeString(folder.resolve("README.md"), "# Greeter\n");
        Files.createDirectory(folder.resolve("screenshots"));
        return folder;
    }

    static Path jar(Path parent, String... classes) throws IOException {
        Path jar = parent.resolve("greeter-1.0.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : classes) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return jar;
    }
}
