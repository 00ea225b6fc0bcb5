package com.supportpro.desk.installations.work;

import java.nio.file.Path;

/** Nodes that share no folder ask the store. */
record NoShelf() implements Shelf {

    @Override
    public void put(String digest, Path archive) {}

    @Override
    public boolean take(String digest, Path archive) {
        return false;
    }
}
