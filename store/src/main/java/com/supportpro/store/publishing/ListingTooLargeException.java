package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;

/** A listing says no more than desks read at once. */
class ListingTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListingTooLargeException(AddonId addon) {
        super("The listing of " + addon + " would be larger than " + ListingSize.MOST_BYTES
                + " bytes with this release; withdraw old releases, or shorten what this one says");
    }
}
