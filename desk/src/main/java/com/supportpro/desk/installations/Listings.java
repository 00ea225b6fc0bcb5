package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.List;
import java.util.Optional;

/** What the desk's copy of the catalogue says of an add-on. */
interface Listings {

    Optional<Listing> find(AddonId id);

    /** Releases of it that were on offer once, also when it is listed no more. */
    default List<Withdrawal> withdrawn(AddonId id) {
        return find(id).map(Listing::withdrawn).orElse(List.of());
    }
}
