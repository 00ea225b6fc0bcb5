package com.supportpro.store.packages;

import com.supportpro.platform.s3.Bucket;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A bucket. What a node was asked for stays on its disk for a while; whatever comes from the bucket is believed by its digest.
 */
final class BucketPlace implements BlobPlace, AutoCloseable {

    private static final String MARK = "place";
    private static final int LONGEST_MARK = 1000;

    private final Bucket bucket;
    private final BlobCache cache;

    BucketPlace(Bucket bucket, BlobCache cache) {
        this.bucket = bucket;
        this.cache = cache;
    }

    @Override
    public void keep(Arrival arrival) throws IOException {
        bucket.put(name(arrival.digest()), arrival.file(), arrival.digest().sha256());
    }

    @Override
    public Path file(Digest digest, long length) throws IOException {
        return cache.file(digest, length, file -> {
            if (!bucket.get(name(digest), file, length) || !Digest.of(file).equals(digest)) {
                throw new MissingBlobException(digest, bucket.toString());
            }
        });
    }

    @Override
    public Optional<String> mark() throws IOException {
        Path file = cache.unfinished();
        try {
            return bucket.get(MARK, file, LONGEST_MARK)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void mark(String mark) throws IOException {
        Path file = cache.unfinished();
        try {
            Files.writeString(file, mark + "\n");
            bucket.put(MARK, file, Digest.of(file).sha256());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        bucket.close();
    }

    @Override
    public String toString() {
        return bucket.toString();
    }

    private static String name(Digest digest) {
        return "blobs/" + digest.sha256();
    }
}
