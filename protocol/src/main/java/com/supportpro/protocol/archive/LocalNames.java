package com.supportpro.protocol.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** An archive names each entry before it and at its end; where they differ, two programs see two archives. */
final class LocalNames {

    private LocalNames() {}

    /** @throws PackageRefusedException the names before the entries are not those of its end */
    static void check(Path archive, List<String> names) throws IOException, PackageRefusedException {
        List<String> left = new ArrayList<>(names);
        long inflated = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!left.remove(entry.getName())) {
                    throw differ();
                }
                inflated = drained(in, inflated);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new PackageRefusedException("It is a damaged zip archive (" + e.getMessage() + ")");
        }
        if (!left.isEmpty()) {
            throw differ();
        }
    }

    private static long drained(ZipInputStream in, long before) throws IOException, PackageRefusedException {
        long inflated = before;
        byte[] chunk = new byte[1 << 14];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            inflated += count;
            if (inflated > Limits.UNPACKED) {
                throw differ();
            }
        }
        return inflated;
    }

    private static PackageRefusedException differ() {
        return new PackageRefusedException("Its entries are not those that its list of entries has; pack it again");
    }
}
