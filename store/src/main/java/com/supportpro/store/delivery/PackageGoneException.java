package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.store.publishing.Offer;
import java.util.Locale;

/** The release was taken back. */
public class PackageGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    PackageGoneException(AddonId addon, Version version, Offer offer) {
        super("Release " + version + " of " + addon + " was "
                + offer.state().name().toLowerCase(Locale.ROOT) + ": " + offer.reason());
        this.state = offer.state().name().toLowerCase(Locale.ROOT);
    }

    /** {@code revoked} or {@code withdrawn}. */
    String state() {
        return state;
    }
}
