package com.supportpro.protocol.archive;

import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes packages: the same files give the same bytes. */
public final class PackageWriter {

    /** Zip archives know no earlier time than 1980. */
    private static final FileTime ALWAYS = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private PackageWriter() {}

    /** Writes the files, by their names below the top folder, to the archive. */
    public static void write(Manifest manifest, Map<String, byte[]> files, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive)) {
            write(manifest.slug() + "-" + manifest.version() + "/", files, out);
        }
    }

    /** Writes with any top folder; for tests of readers. */
    public static void write(String top, Map<String, byte[]> files, OutputStream out) throws IOException {
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
                ZipEntry entry = new ZipEntry(top + file.getKey());
                entry.setLastModifiedTime(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
