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
public class Catalogue {

    private final ListingRows rows;
    private final GoneRows gone;
    private final ListingSearch search;
    private final CopyRow copy;
    private final HandReleases hand;

    Catalogue(ListingRows rows, GoneRows gone, ListingSearch search, CopyRow copy, HandReleases hand) {
        this.rows = rows;
        this.gone = gone;
        this.search = search;
        this.copy = copy;
        this.hand = hand;
    }

    /** The listing, with releases that were uploaded by hand. */
    public Optional<Listing> find(AddonId id) {
        List<Listing> more = hand.of(List.of(id));
        Optional<Listing> listed = rows.find(id);
        return more.isEmpty() ? listed : WithHandReleases.of(listed, withdrawn(id), more);
    }

    /** The listing as the store has it. */
    public Optional<Listing> listed(AddonId id) {
        return rows.find(id);
    }

    /** Releases of the add-on that were on offer once, and why they are no more; also of one that is listed no more. */
    public List<Withdrawal> withdrawn(AddonId id) {
        return rows.find(id).map(Listing::withdrawn).orElseGet(() -> gone.find(id));
    }

    /** Those of the ids that are listed, by id, with releases that were uploaded by hand. */
    public List<Listing> find(Set<AddonId> ids) {
        List<Listing> listed = ids.isEmpty() ? List.of() : rows.find(ids);
        List<Listing> more = hand.of(ids);
        return more.isEmpty()
                ? listed
                : ids.stream().sorted().flatMap(id -> find(id).stream()).toList();
    }

    @Transactional(readOnly = true)
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
