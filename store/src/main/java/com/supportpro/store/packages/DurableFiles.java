package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes files so that a power cut leaves either nothing or the whole. */
final class DurableFiles {

    private DurableFiles() {}

    /** Writes all of it to the disk, and says what its digest is. */
    static Digest write(InputStream in, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            DigestOutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), Digest.algorithm());
            in.transferTo(out);
            out.flush();
            channel.force(true);
            return Digest.from(out.getMessageDigest().digest());
        }
    }

    /**
     * Gives a file that is on the disk its name in another folder. Between two disks it is copied beside the name first; copies
     * that a death leaves there have names of their own.
     */
    static void bring(Path file, Path to) throws IOException {
        try {
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            Path beside = to.resolveSibling("." + UUID.randomUUID());
            Files.copy(file, beside);
            force(beside);
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Deletes what an earlier run left behind. */
    static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts the file, or the names in the folder, on the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
