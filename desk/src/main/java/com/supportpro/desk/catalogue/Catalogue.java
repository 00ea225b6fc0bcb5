package com.supportpro.desk.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The copy of the catalogue, read without asking the store. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private final ListingRows rows;
    private final GoneRows gone;
    private final ListingSearch search;
    private final CopyRow copy;

    Catalogue(ListingRows rows, GoneRows gone, ListingSearch search, CopyRow copy) {
        this.rows = rows;
        this.gone = gone;
        this.search = search;
        this.copy = copy;
    }

    public Optional<Listing> find(AddonId id) {
        return rows.find(id);
    }

    /** Releases of the add-on that were on offer once, and why they are no more; also of one that is listed no more. */
    public List<Withdrawal> withdrawn(AddonId id) {
        return rows.find(id).map(Listing::withdrawn).orElseGet(() -> gone.find(id));
    }

    /** Those of the ids that are listed, by id. */
    public List<Listing> find(Set<AddonId> ids) {
        return ids.isEmpty() ? List.of() : rows.find(ids);
    }

    public Found search(CatalogueQuery query) {
        return search.run(query);
    }

    /** The tags that most listings carry, in their order. */
    public List<String> tags(int limit) {
        return rows.tags(limit);
    }

    /** How the copy stands. */
    public CatalogueCopy copy() {
        return copy.read();
    }
}
