package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the blobs of all nodes of a store are kept. */
interface BlobPlace {

    /** Keeps what arrived under its digest, for good once this returns; a whole one that is there already may stay. */
    void keep(Arrival arrival) throws IOException;

    /**
     * The blob on this machine's disk, for reading at once.
     *
     * @throws MissingBlobException when it is not there or not as it was
     * @throws IOException when the place cannot be reached
     */
    Path file(Digest digest, long length) throws IOException;

    /** What was written on the place when it was first used; empty before. */
    Optional<String> mark() throws IOException;

    /** Writes it on the place. */
    void mark(String mark) throws IOException;
}
