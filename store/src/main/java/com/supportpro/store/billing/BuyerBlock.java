package com.supportpro.store.billing;

import com.supportpro.store.billing.model.Buyer;
import java.time.ZoneId;

/** The buyer as it was when an invoice was issued. */
public record BuyerBlock(String name, String country, ZoneId timeZone, TaxDetails details) {

    /** As the rules of taxes know it. */
    Buyer buyer() {
        return details.buyer(country);
    }
}
