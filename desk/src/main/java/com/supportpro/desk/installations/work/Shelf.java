package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Where the nodes of a desk keep packages for each other, by their digests. */
interface Shelf {

    /** Puts the package there, unless it is there already; a damaged one is replaced. */
    void put(String digest, Path archive) throws IOException;

    /** Copies the package into the file; false when it is not there. */
    boolean take(String digest, Path archive) throws IOException;

    /** How much is there. */
    long bytes() throws IOException;

    /** Takes away what came before, but for these digests; how many files. */
    int drop(Set<String> kept, Instant before) throws IOException;
}
