package com.supportpro.store.billing.model;

/**
 * Who sells, for the tax; sellers outside the European Union are not provided for.
 *
 * @param country ISO 3166 code of a member state
 */
public record Seller(String country) {

    public Seller {
        if (!VatRates.STANDARD.covers(country)) {
            throw new IllegalArgumentException("The seller's country must be a member state of the EU, not " + country);
        }
    }
}
