package com.supportpro.desk.backup;

import com.supportpro.desk.backup.BackupManifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The files of a backup: unpacked beside those in use, then put in their place. */
final class RestoredFiles {

    private static final String PREFIX = "files/";

    private final DeskFiles files;
    private final Path work;

    RestoredFiles(DeskFiles files) {
        this.files = files;
        this.work = files.folder().resolve(DeskFiles.RESTORE);
    }

    /** Whether an earlier restore was interrupted. */
    boolean begun() {
        return Files.exists(work);
    }

    /** From here on a start of the desk is refused. */
    void stage(BackupFile backup, Optional<Passphrase> passphrase) throws IOException {
        FileSystemUtils.deleteRecursively(staged());
        FileSystemUtils.deleteRecursively(old());
        for (Part part : backup.manifest().files()) {
            Path target = staged().resolve(part.entry().substring(PREFIX.length()));
            folders(target.resolveSibling("."));
            try (InputStream in = backup.read(part)) {
                write(target, content(in, part, backup.manifest(), passphrase));
            }
        }
        folders(staged());
    }

    /** What was there is gone only when all of the backup is in its place. */
    void putInPlace() throws IOException {
        folders(old());
        for (Path top : files.tops()) {
            // A key from elsewhere than the backup may be the one that the environment's desk was sealed with.
            if (!files.name(top).equals(DeskFiles.SECRET_KEY) || Files.exists(staged().resolve(DeskFiles.SECRET_KEY))) {
                Files.move(top, old().resolve(files.name(top)), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path top : new DeskFiles(staged()).tops()) {
            Files.move(top, files.folder().resolve(top.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        FileSystemUtils.deleteRecursively(work);
    }

    void giveUp() throws IOException {
        FileSystemUtils.deleteRecursively(work);
    }

    private Path staged() {
        return work.resolve("files");
    }

    private Path old() {
        return work.resolve("old");
    }

    private static InputStream content(
            InputStream in, Part part, BackupManifest manifest, Optional<Passphrase> passphrase) throws IOException {
        if (!manifest.sealed() || !part.entry().equals(PREFIX + DeskFiles.SECRET_KEY)) {
            return in;
        }
        byte[] salt = Base64.getDecoder().decode(manifest.salt());
        byte[] key = passphrase
                .orElseThrow(() -> new BackupRefusedException(
                        "The backup's secret key is sealed: set SUPPORTPRO_BACKUP_PASSPHRASE"))
                .open(in.readAllBytes(), salt);
        return new java.io.ByteArrayInputStream(key);
    }

    private static void write(Path target, InputStream in) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(target, ownerOnly);
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        try (var channel = java.nio.channels.FileChannel.open(target, Set.of(StandardOpenOption.WRITE))) {
            channel.force(true);
        }
    }

    private static void folders(Path folder) throws IOException {
        Files.createDirectories(
                folder.normalize(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
