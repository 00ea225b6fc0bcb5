package com.supportpro.desk.installations.work;

import com.supportpro.platform.s3.Bucket;
import com.supportpro.platform.s3.BucketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bucket. While it cannot be reached nothing stands still: nodes ask the store then. */
final class BucketShelf implements Shelf, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BucketShelf.class);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.zip");

    /** Larger than any package may be. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Bucket bucket;
    private volatile long seenBytes;

    BucketShelf(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void put(String digest, Path archive) {
        try {
            bucket.put(digest + ".zip", archive, digest);
        } catch (BucketException e) {
            LOG.warn("Other nodes have to ask the store for package {}: {}", digest, e.getMessage());
        }
    }

    @Override
    public boolean take(String digest, Path archive) throws IOException {
        Files.createDirectories(Tree.parent(archive));
        try {
            return bucket.get(digest + ".zip", archive, MOST_BYTES);
        } catch (BucketException e) {
            LOG.warn("The store is asked for package {}: {}", digest, e.getMessage());
            return false;
        }
    }

    /** As it was seen last while the bucket cannot be reached. */
    @Override
    public long bytes() {
        try {
            seenBytes = bucket.list().stream().mapToLong(Bucket.Entry::bytes).sum();
        } catch (BucketException e) {
            LOG.warn("How much packages take is not known: {}", e.getMessage());
        }
        return seenBytes;
    }

    @Override
    public int drop(Set<String> kept, Instant before) throws IOException {
        int dropped = 0;
        for (Bucket.Entry entry : bucket.list()) {
            boolean ours = OURS.matcher(entry.name()).matches();
            if (ours
                    && entry.changed().isBefore(before)
                    && !kept.contains(entry.name().replace(".zip", ""))) {
                bucket.delete(entry.name());
                dropped++;
            }
        }
        return dropped;
    }

    @Override
    public void close() {
        bucket.close();
    }
}
