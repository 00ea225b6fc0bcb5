package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;

/** There is no such package, or it was never released. */
public class NoSuchPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPackageException(AddonId addon, Version version) {
        super("There is no release " + version + " of " + addon);
    }
}
