package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;

/** There is a release of this version with other content. */
class VersionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VersionTakenException(AddonId addon, Version version) {
        super("Version " + version + " of " + addon + " was uploaded before with other content;"
                + " a release never changes, so choose another version");
    }
}
