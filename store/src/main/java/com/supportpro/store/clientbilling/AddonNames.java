package com.supportpro.store.clientbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.store.publishing.PublishedListings;
import org.springframework.stereotype.Component;

/** What customers know an add-on by, also when it is offered no more. */
@Component
class AddonNames {

    private final PublishedListings listings;

    AddonNames(PublishedListings listings) {
        this.listings = listings;
    }

    String of(AddonId addon) {
        return listings.find(addon).map(Listing::name).orElse(addon.toString());
    }
}
