package com.supportpro.store.packages;

import com.supportpro.platform.home.StartRefusedException;

/** The packages of this database are kept elsewhere. */
class OtherPlaceException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    OtherPlaceException(BlobPlace place, String mark) {
        super(
                "The packages that the database knows are not in " + place + ".",
                "Set SUPPORTPRO_STORE_BLOBS to where they are, and mount it. If they were brought here without the file"
                        + " \"place\", write " + mark + " into it.");
    }
}
