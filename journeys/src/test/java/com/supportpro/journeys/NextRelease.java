package com.supportpro.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same package under a later version. */
final class NextRelease {

    private static final String FIRST = "1.0.0";

    private NextRelease() {}

    static Path of(Path first, String version, Path folder) throws IOException {
        Path next = folder.resolve(first.getFileName().toString().replace(FIRST, version));
        try (ZipFile from = new ZipFile(first.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(next))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(
                        new ZipEntry(entry.getName().replaceFirst("^([^/]+)-1\\.0\\.0/", "$1-" + version + "/")));
                to.write(content(from, entry, version));
                to.closeEntry();
            }
        }
        return next;
    }

    private static byte[] content(ZipFile from, ZipEntry entry, String version) throws IOException {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        return entry.getName().endsWith("/addon.json")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"version\": \"" + FIRST + "\"", "\"version\": \"" + version + "\"")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
