package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import org.springframework.stereotype.Component;

/**
 * How large a listing may become with all that its releases say. Desks read the catalogue in pages of 32 MiB at the most and would
 * follow it no further than one that is larger; what is said of releases after they were published has room in the rest.
 */
@Component
class ListingSize {

    static final int MOST_BYTES = 8 << 20;

    private final PublishedListings listings;

    ListingSize(PublishedListings listings) {
        this.listings = listings;
    }

    /** @throws ListingTooLargeException when the listing, as it is shown now, is larger */
    void check(AddonId addon) {
        listings.find(addon)
                .filter(listing -> ProtocolJson.mapper().writeValueAsBytes(listing).length > MOST_BYTES)
                .ifPresent(listing -> {
                    throw new ListingTooLargeException(addon);
                });
    }
}
