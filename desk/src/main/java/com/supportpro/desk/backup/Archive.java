package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A backup being written: beside its place until it is whole and on the disk, readable by its owner only. */
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path target;
    private final Path unfinished;
    private final ZipOutputStream zip;

    Archive(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        if (Files.exists(this.target)) {
            throw new BackupRefusedException(target + " is there already; nothing was overwritten");
        }
        this.unfinished = this.target.resolveSibling(this.target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.WRITE));
    }

    /** Writes something. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    Part add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Digested out = new Digested(zip);
        content.to(out);
        zip.closeEntry();
        return out.part(name);
    }

    void finish(BackupManifest manifest) throws IOException {
        add(MANIFEST, out -> out.write(JSON.writeValueAsBytes(manifest)));
        zip.close();
        try (FileChannel channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE))) {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(unfinished);
    }
}
