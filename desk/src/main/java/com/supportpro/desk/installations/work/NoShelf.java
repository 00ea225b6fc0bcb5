package com.supportpro.desk.installations.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Nodes that share no folder ask the store. */
record NoShelf() implements Shelf {

    @Override
    public void put(String digest, Path archive) {}

    @Override
    public boolean take(String digest, Path archive) {
        return false;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public int drop(Set<String> kept, Instant before) {
        return 0;
    }
}
