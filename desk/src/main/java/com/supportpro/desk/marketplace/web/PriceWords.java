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

    /** The cycle with its price, for whoever chooses among them. */
    static String plusTax(Price price, Price.PerCycle one, Page page) {
        return page.text(
                "marketplace.purchase.plusTax",
                "cycle",
                page.text("marketplace.cycle." + one.cycle().json()),
                "amount",
                Amounts.of(price.currency(), one.minorUnits()));
    }

    static String of(Price price, Price.PerCycle one, Page page) {
        return page.text(
                "marketplace.price." + one.cycle().json(), "amount", Amounts.of(price.currency(), one.minorUnits()));
    }
}
