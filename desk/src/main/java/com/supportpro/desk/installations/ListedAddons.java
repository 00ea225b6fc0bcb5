package com.supportpro.desk.installations;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads listings from this desk's copy of the catalogue. */
@Component
class ListedAddons implements Listings {

    private final Catalogue catalogue;

    ListedAddons(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Listing> find(AddonId id) {
        return catalogue.find(id);
    }

    @Override
    public List<Withdrawal> withdrawn(AddonId id) {
        return catalogue.withdrawn(id);
    }
}
