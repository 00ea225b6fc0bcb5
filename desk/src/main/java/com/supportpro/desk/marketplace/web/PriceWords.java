package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.marketplace.Amounts;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.catalogue.Listing;

/** What an add-on costs, in the reader's words. */
final class PriceWords {

    private PriceWords() {}

    static String of(Listing listing, Page page) {
        Price price = listing.price();
        if (price == null) {
            return page.text("marketplace.free");
        }
        Price.PerCycle lowest = Amounts.lowest(price);
        return page.text(
                "marketplace.price." + lowest.cycle().json(),
                "amount",
                Amounts.of(price.currency(), lowest.minorUnits()));
    }
}
