package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of blobs on this node's disk, by their digests. Those that were asked for longest ago make room for others. */
final class BlobCache {

    /** A file that was just handed out is about to be opened. */
    private static final Duration STAYS = Duration.ofMinutes(2);

    private static final int LOCKS = 64;

    private final Path folder;
    private final long most;
    private final Clock clock;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    /** @param most bytes, all together */
    BlobCache(Path folder, long most, Clock clock) throws IOException {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
        for (Path unfinished : files(".part")) {
            Files.delete(unfinished);
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
            if (!Files.isRegularFile(file) || Files.size(file) != length) {
                bring(file, source);
                makeRoom();
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
        return file;
    }

    /** A new file for what is not a blob yet. */
    Path unfinished() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }

    private void bring(Path file, Source source) throws IOException {
        Path unfinished = unfinished();
        try {
            source.into(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private synchronized void makeRoom() throws IOException {
        long bytes = 0;
        FileTime young = FileTime.from(clock.instant().minus(STAYS));
        for (Path file : files("")) {
            bytes += Files.size(file);
            if (bytes > most && Files.getLastModifiedTime(file).compareTo(young) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Those asked for last come first. */
    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }
}
