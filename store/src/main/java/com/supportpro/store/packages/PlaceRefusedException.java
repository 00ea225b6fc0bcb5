package com.supportpro.store.packages;

import com.supportpro.platform.home.StartRefusedException;
import java.io.IOException;

/** Packages cannot be kept where the settings say. */
class PlaceRefusedException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    PlaceRefusedException(IOException cause) {
        super(
                "Packages cannot be kept: " + cause.getMessage(),
                "Look at SUPPORTPRO_STORE_BLOBS and SUPPORTPRO_S3_…; the store has to be allowed to list, read and write there.",
                cause);
    }
}
