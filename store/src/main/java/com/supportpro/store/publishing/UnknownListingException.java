package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;

/** There is no such listing. */
class UnknownListingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownListingException(AddonId addon) {
        super("There is no listing " + addon);
    }
}
