package com.supportpro.desk.catalogue;

import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;

/**
 * A release that was uploaded by hand.
 *
 * @param listing with this release alone
 * @param vouched whether the store has signed it
 */
public record HandRelease(Listing listing, boolean vouched) {

    public ReleaseInfo release() {
        return listing.newest();
    }
}
