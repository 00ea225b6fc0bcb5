package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.BillingSettings;
import com.supportpro.store.billing.BuyerBlock;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.paper.Party;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sells and who buys, as it stands on paper. */
@Component
class Parties {

    private final BillingSettings settings;

    Parties(BillingSettings settings) {
        this.settings = settings;
    }

    Party seller() {
        return new Party(settings.sellerName(), settings.sellerAddress(), settings.sellerVatId(), "");
    }

    Party buyer(BuyerBlock buyer, PaperWords words) {
        TaxDetails details = buyer.details();
        String name = details.company().isEmpty() ? buyer.name() : details.company();
        String city = (details.postcode() + " " + details.city()).strip();
        return new Party(name, List.of(details.street(), city, words.country(buyer.country())), details.vatId(), "");
    }
}
