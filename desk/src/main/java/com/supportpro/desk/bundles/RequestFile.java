package com.supportpro.desk.bundles;

import java.util.UUID;

/** A request for the store, as the file that somebody carries there. */
public record RequestFile(UUID id, byte[] content) {

    /** What it is called. */
    public String name() {
        return "supportpro-request-" + id.toString().substring(0, 8) + ".json";
    }

    @Override
    public String toString() {
        return "RequestFile[" + id + "]";
    }
}
