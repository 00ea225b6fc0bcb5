package com.supportpro.store.billing;

import com.supportpro.protocol.Rule;
import com.supportpro.store.billing.model.Buyer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What invoices say of their buyer beside name and country; all texts may be empty.
 *
 * @param vatCheckedAt when the VAT id was confirmed; null while it is not
 */
public record TaxDetails(
        String company,
        String street,
        String postcode,
        String city,
        String vatId,
        @Nullable Instant vatCheckedAt) {

    public static final TaxDetails NONE = new TaxDetails("", "", "", "", "", null);

    public TaxDetails {
        Rule.text("company", company, 0, 200);
        Rule.text("street", street, 0, 200);
        Rule.text("postcode", postcode, 0, 20);
        Rule.text("city", city, 0, 100);
        Rule.text("vatId", vatId, 0, 15);
    }

    Buyer buyer(String country) {
        return new Buyer(country, !company.isEmpty() || !vatId.isEmpty(), vatId, vatCheckedAt != null);
    }
}
