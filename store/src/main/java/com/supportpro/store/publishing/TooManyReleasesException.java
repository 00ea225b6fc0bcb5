package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;

/** A listing shows as many releases as it can. */
class TooManyReleasesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyReleasesException(AddonId addon) {
        super(addon + " has " + MoveRelease.MOST_SHOWN + " releases in the catalogue; withdraw old ones first");
    }
}
