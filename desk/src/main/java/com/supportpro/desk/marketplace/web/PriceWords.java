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
        return of(price, Amounts.lowest(price), page);
    }

    static String of(Price price, Price.PerCycle one, Page page) {
        return page.text(
                "marketplace.price." + one.cycle().json(), "amount", Amounts.of(price.currency(), one.minorUnits()));
    }
}
