package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup being read. Nothing of it is used before all of it fits its manifest. */
final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 64 << 20;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefusedException when anything in it is not as it was written */
    static BackupFile verified(Path path) throws IOException {
        ZipFile zip = open(path);
        try {
            BackupFile file = new BackupFile(zip, manifest(zip));
            file.verify();
            return file;
        } catch (IOException | JacksonException e) {
            zip.close();
            throw new BackupRefusedException("The backup is damaged: " + e.getMessage());
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream read(Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw damaged(part.entry() + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void verify() throws IOException {
        List<Part> parts = new ArrayList<>(manifest.files());
        manifest.tables().forEach(table -> parts.add(table.rows()));
        Set<String> names = new HashSet<>(Set.of(Archive.MANIFEST));
        for (Part part : parts) {
            names.add(part.entry());
            verify(part);
        }
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!there.equals(names) || zip.size() != parts.size() + 1) {
            throw damaged("it holds what its manifest does not name");
        }
    }

    private void verify(Part part) throws IOException {
        Path path = Path.of(part.entry());
        if (path.isAbsolute() || !path.normalize().equals(path) || part.entry().startsWith("..")) {
            throw damaged(part.entry() + " is no name");
        }
        Digested digested = new Digested(OutputStream.nullOutputStream());
        try (InputStream in = read(part)) {
            // One byte more than there should be is enough to know.
            in.transferTo(new Capped(digested, part.size()));
        }
        if (!digested.part(part.entry()).equals(part)) {
            throw damaged(part.entry() + " is not as it was written");
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (java.util.zip.ZipException e) {
            throw new BackupRefusedException("The backup is damaged: " + e.getMessage());
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Archive.MANIFEST);
        if (entry == null) {
            throw damaged("it has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] written = in.readNBytes(LONGEST_MANIFEST);
            // Reading an entry by itself does not compare its checksum.
            CRC32 checksum = new CRC32();
            checksum.update(written);
            if (checksum.getValue() != entry.getCrc()) {
                throw damaged("its manifest is not as it was written");
            }
            BackupManifest manifest = Archive.JSON.readValue(written, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupRefusedException("The backup has format " + manifest.format()
                        + "; this version of the desk reads format " + BackupManifest.FORMAT);
            }
            return manifest;
        }
    }

    private static BackupRefusedException damaged(String how) {
        return new BackupRefusedException("The backup is damaged: " + how);
    }
}
