package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;

/** A blob that must be there is not, or is not as long as it was: restore the home folder from its backup. */
public class MissingBlobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingBlobException(Digest digest) {
        super("Blob " + digest + " is missing or damaged in the home folder");
    }
}
