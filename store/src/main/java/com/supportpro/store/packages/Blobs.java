package com.supportpro.store.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/**
 * Files by their digest, in the place that all nodes of the store share. Who keeps a row about one writes the row afterwards, so
 * that a kill leaves a file without a row and no row without a file.
 */
@Service
public class Blobs {

    private final Path incoming;
    private final BlobPlace place;

    Blobs(Home home, BlobPlace place) throws IOException {
        this.incoming = home.folder("incoming");
        this.place = place;
        DurableFiles.empty(incoming);
    }

    /** Takes what comes in into a file of this node that is not a blob yet; close it to be rid of it. */
    public Arrival receive(InputStream in) throws IOException {
        Path file = Files.createTempFile(incoming, "arrival-", ".part");
        try {
            Digest digest = DurableFiles.write(in, file);
            return new Arrival(file, digest, Files.size(file));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Makes the arrival a blob; a whole one that is there already stays as it is. */
    public void keep(Arrival arrival) throws IOException {
        place.keep(arrival);
    }

    /** Keeps the bytes; the digest names them. */
    public Digest keep(byte[] bytes) throws IOException {
        try (Arrival arrival = receive(new ByteArrayInputStream(bytes))) {
            keep(arrival);
            return arrival.digest();
        }
    }

    /**
     * Where the blob lies on this node, for reading at once.
     *
     * @throws MissingBlobException when it is not there or not as it was
     * @throws com.supportpro.platform.s3.BucketException when the bucket cannot be reached
     */
    public Path file(Digest digest, long length) throws IOException {
        return place.file(digest, length);
    }
}
