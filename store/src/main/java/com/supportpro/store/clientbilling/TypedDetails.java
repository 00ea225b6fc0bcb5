package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.TaxDetails;

/** Tax details as somebody typed them. */
public record TypedDetails(String company, String street, String postcode, String city, String vatId) {

    public TypedDetails {
        company = company == null ? "" : company.strip();
        street = street == null ? "" : street.strip();
        postcode = postcode == null ? "" : postcode.strip();
        city = city == null ? "" : city.strip();
        vatId = vatId == null ? "" : vatId.strip();
    }

    static TypedDetails of(TaxDetails details) {
        return new TypedDetails(
                details.company(), details.street(), details.postcode(), details.city(), details.vatId());
    }
}
