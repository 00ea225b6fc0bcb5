package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import org.jspecify.annotations.Nullable;

/** A blob that must be there is not, or was damaged: restore the home folder from its backup. */
public class MissingBlobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingBlobException(Digest digest, @Nullable Throwable cause) {
        super("Blob " + digest + " is missing or damaged in the home folder", cause);
    }
}
