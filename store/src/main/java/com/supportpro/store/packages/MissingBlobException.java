package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;

/** A blob that must be there is not, or is not as it was: restore its place from a backup. */
public class MissingBlobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingBlobException(Digest digest, String place) {
        super("Blob " + digest + " is missing or damaged in " + place);
    }
}
