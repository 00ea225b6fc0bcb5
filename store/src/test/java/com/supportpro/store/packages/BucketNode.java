package com.supportpro.store.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.s3.Bucket;
import com.supportpro.platform.s3.Patience;
import com.supportpro.platform.s3.S3Keys;
import com.supportpro.platform.s3.S3Place;
import com.supportpro.platform.s3.S3Settings;
import com.supportpro.testkit.SettableClock;
import com.supportpro.testkit.s3.S3Fake;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A node of a store with a home of its own and a bucket that it shares. */
final class BucketNode implements AutoCloseable {

    private static final Patience LITTLE =
            new Patience(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(1500));

    final SettableClock clock = new SettableClock();
    final BlobPlace place;
    final Blobs blobs;
    private final Home home;
    private final Bucket bucket;

    BucketNode(Path folder, String endpoint) throws IOException {
        this(folder, endpoint, S3Fake.BUCKET, S3Fake.SECRET_KEY, Long.MAX_VALUE);
    }

    BucketNode(Path folder, String endpoint, String bucketName, String secret, long cacheBytes) throws IOException {
        home = Home.open(folder, "store");
        bucket = new Bucket(
                new S3Place(bucketName, "store/"),
                new S3Settings(
                        Optional.of(URI.create(endpoint)),
                        "eu-central-1",
                        true,
                        new S3Keys(S3Fake.ACCESS_KEY, secret, Optional.empty())),
                LITTLE);
        place = new BucketPlace(bucket, new BlobCache(home.folder("blobs-cache"), cacheBytes, clock));
        blobs = new Blobs(home, place);
    }

    Path cache() {
        return home.folder("blobs-cache");
    }

    @Override
    public void close() throws IOException {
        bucket.close();
        home.close();
    }
}
