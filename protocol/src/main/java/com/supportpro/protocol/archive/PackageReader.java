package com.supportpro.protocol.archive;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.manifest.Manifest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** Opens packages, believing nothing that stands in them. */
public final class PackageReader {

    static final String MANIFEST = "addon.json";

    private PackageReader() {}

    /** Checks the package by all rules; each is listed with its outcome, and the package is there when none failed. */
    public static Inspection inspect(Path archive) throws IOException {
        List<PackageCheck> checks = new ArrayList<>();
        try {
            AddonPackage opened = open(archive);
            checks.add(PackageCheck.passed("archive"));
            checks.add(PackageCheck.passed("manifest"));
            checks.addAll(ContentRules.check(opened));
            return new Inspection(checks, opened);
        } catch (InvalidDocumentException e) {
            checks.add(PackageCheck.failed("manifest", "addon.json: " + e.getMessage()));
        } catch (PackageRefusedException e) {
            checks.add(PackageCheck.failed("archive", String.valueOf(e.getMessage())));
        }
        return new Inspection(checks, null);
    }

    private static AddonPackage open(Path archive) throws IOException, PackageRefusedException {
        long length = Files.size(archive);
        if (length > Limits.PACKAGE) {
            throw new PackageRefusedException("It is larger than " + Limits.PACKAGE + " bytes");
        }
        SortedMap<String, byte[]> entries = entries(archive);
        String top = topFolder(entries);
        SortedMap<String, byte[]> files = new TreeMap<>();
        entries.forEach((name, bytes) -> files.put(name.substring(top.length()), bytes));
        Manifest manifest = manifest(files);
        String expected = manifest.slug() + "-" + manifest.version() + "/";
        if (!top.equals(expected)) {
            throw new PackageRefusedException("Its top folder must be " + expected + ", not " + EntryNames.shown(top));
        }
        return new AddonPackage(manifest, files, Digest.of(archive), length);
    }

    private static SortedMap<String, byte[]> entries(Path archive) throws IOException, PackageRefusedException {
        beginsAsZip(archive);
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            SortedMap<String, byte[]> entries = entries(zip);
            LocalNames.check(archive, zip.stream().map(ZipEntry::getName).toList());
            return entries;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new PackageRefusedException("It is no zip archive, or a damaged one (" + e.getMessage() + ")");
        }
    }

    private static SortedMap<String, byte[]> entries(ZipFile zip) throws IOException, PackageRefusedException {
        if (zip.size() > Limits.ENTRIES) {
            throw new PackageRefusedException("It has more than " + Limits.ENTRIES + " entries");
        }
        EntryNames names = new EntryNames();
        for (ZipEntry entry : zip.stream().toList()) {
            names.add(entry.getName());
        }
        Inflation inflation = new Inflation();
        SortedMap<String, byte[]> read = new TreeMap<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!entry.isDirectory()) {
                read.put(entry.getName(), inflation.read(zip, entry, Limits.FILE));
            }
        }
        return read;
    }

    /** Data before the archive makes two programs see two archives. */
    private static void beginsAsZip(Path archive) throws IOException, PackageRefusedException {
        byte[] start = new byte[4];
        try (var in = Files.newInputStream(archive)) {
            in.readNBytes(start, 0, 4);
        }
        if (start[0] != 'P' || start[1] != 'K' || start[2] != 3 || start[3] != 4) {
            throw new PackageRefusedException("It is no zip archive, or something stands before the archive");
        }
    }

    private static String topFolder(SortedMap<String, byte[]> entries) throws PackageRefusedException {
        String first = entries.isEmpty() ? "" : entries.firstKey();
        String top = first.substring(0, first.indexOf('/') + 1);
        if (top.isEmpty() || entries.keySet().stream().anyMatch(name -> !name.startsWith(top))) {
            throw new PackageRefusedException("Everything must be in one top folder named <slug>-<version>");
        }
        return top;
    }

    private static Manifest manifest(SortedMap<String, byte[]> files) throws PackageRefusedException {
        byte[] json = files.get(MANIFEST);
        if (json == null) {
            throw new PackageRefusedException(MANIFEST + " is missing in the top folder");
        }
        if (json.length > Limits.MANIFEST) {
            throw new PackageRefusedException(MANIFEST + " is larger than " + Limits.MANIFEST + " bytes");
        }
        try {
            Manifest read = ProtocolJson.mapper().readValue(json, Manifest.class);
            if (read == null) {
                throw new PackageRefusedException(MANIFEST + " is null, and no object");
            }
            return read;
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidDocumentException rule) {
                throw rule;
            }
            throw new PackageRefusedException(MANIFEST + " cannot be read: " + UnreadableField.words(e));
        }
    }
}
