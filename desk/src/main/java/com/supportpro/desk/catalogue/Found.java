package com.supportpro.desk.catalogue;

import com.supportpro.protocol.catalogue.Listing;
import java.util.List;

/**
 * One page of listings.
 *
 * @param total of all pages
 * @param similar nothing is spelled as asked; these come near
 */
public record Found(List<Listing> items, long total, boolean similar) {

    public static final Found NOTHING = new Found(List.of(), 0, false);

    public Found {
        items = List.copyOf(items);
    }
}
