package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of blobs on this node's disk, by their digests. Those that were asked for longest ago make room for others. */
final class BlobCache {

    /** A file that was just handed out is about to be opened. */
    private static final Duration STAYS = Duration.ofMinutes(2);

    private static final int LOCKS = 64;
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long most;
    private final Clock clock;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    /** @param most bytes, all together */
    BlobCache(Path folder, long most, Clock clock) throws IOException {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(UNFINISHED)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Brings a blob into a file. */
    interface Source {

        void into(Path file) throws IOException;
    }

    /** The blob's file; many who want the same one wait for one of them to bring it. */
    Path file(Digest digest, long length, Source source) throws IOException {
        Path file = folder.resolve(digest.sha256());
        synchronized (locks[Math.floorMod(digest.hashCode(), LOCKS)]) {
            if (!asksFor(file, length)) {
                bring(file, source);
                makeRoom();
            }
        }
        return file;
    }

    /** Whether it is here; then it stays for a while. */
    private synchronized boolean asksFor(Path file, long length) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Files.size(file) == length;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /** A new file for what is not a blob yet. */
    Path unfinished() throws IOException {
        return Files.createTempFile(folder, "", UNFINISHED);
    }

    private void bring(Path file, Source source) throws IOException {
        Path unfinished = unfinished();
        try {
            source.into(unfinished);
            Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private synchronized void makeRoom() throws IOException {
        long bytes = 0;
        Instant young = clock.instant().minus(STAYS);
        for (Copy copy : copies()) {
            bytes += copy.bytes();
            if (bytes > most && copy.askedFor().isBefore(young)) {
                Files.deleteIfExists(copy.file());
            }
        }
    }

    private record Copy(Path file, long bytes, Instant askedFor) {

        static Copy of(Path file) {
            return new Copy(
                    file,
                    file.toFile().length(),
                    Instant.ofEpochMilli(file.toFile().lastModified()));
        }
    }

    /** Those asked for last come first. */
    private List<Copy> copies() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.toString().endsWith(UNFINISHED))
                    .map(Copy::of)
                    .sorted(Comparator.comparing(Copy::askedFor).reversed())
                    .toList();
        }
    }
}
