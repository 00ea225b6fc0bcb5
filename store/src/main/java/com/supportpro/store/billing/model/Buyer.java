package com.supportpro.store.billing.model;

/**
 * Who buys, for the tax.
 *
 * @param country ISO 3166 code
 * @param company whether they buy for a business
 * @param vatId empty without one
 * @param vatIdConfirmed whether its member state confirmed it
 */
public record Buyer(String country, boolean company, String vatId, boolean vatIdConfirmed) {

    /** A private person. */
    public static Buyer person(String country) {
        return new Buyer(country, false, "", false);
    }
}
