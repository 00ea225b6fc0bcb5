package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the catalogue after a revision.
 *
 * @param revision ask with this one next
 * @param removed ids of listings that are gone
 * @param more whether there is more right now
 */
public record CataloguePage(
        long revision,
        @Nullable List<Listing> listings,
        @Nullable List<String> removed,
        boolean more) {

    public CataloguePage {
        listings = Rule.list("listings", listings, 1_000);
        removed = Rule.list("removed", removed, 1_000);
    }

    @Override
    public List<Listing> listings() {
        return Rule.present("listings", listings);
    }

    @Override
    public List<String> removed() {
        return Rule.present("removed", removed);
    }
}
