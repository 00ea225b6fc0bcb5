package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;

/** What the desk's copy of the catalogue says of an add-on. */
interface Listings {

    Optional<Listing> find(AddonId id);
}
