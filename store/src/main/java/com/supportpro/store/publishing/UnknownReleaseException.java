package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;

/** There is no such release. */
class UnknownReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownReleaseException(AddonId addon, Version version) {
        super("There is no release " + version + " of " + addon);
    }
}
