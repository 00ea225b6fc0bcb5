package com.supportpro.store.billing;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.billing.model.TaxRules;
import com.supportpro.store.publishing.PublishedListings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What things cost whom. */
@Component
class Pricing {

    private final PublishedListings listings;
    private final Promotions promotions;
    private final Buyers buyers;
    private final BillingSettings settings;

    Pricing(PublishedListings listings, Promotions promotions, Buyers buyers, BillingSettings settings) {
        this.listings = listings;
        this.promotions = promotions;
        this.buyers = buyers;
        this.settings = settings;
    }

    /** The listing, as long as it is there and fits the desk. */
    Listing listing(com.supportpro.protocol.AddonId addon, Version desk) {
        Listing listing = listings.find(addon)
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_ADD_ON, "There is no add-on " + addon));
        if (listing.releases().stream()
                .noneMatch(
                        release -> release.revoked() == null && release.desk().includes(desk))) {
            throw new BillingRefusedException(
                    Why.PRODUCT_INCOMPATIBLE, "No release of " + listing.name() + " runs on a desk of version " + desk);
        }
        return listing;
    }

    /** The net price of the cycle as listed. */
    Money listNet(Listing listing, Cycle cycle) {
        Price price = listing.price();
        if (price == null) {
            throw new BillingRefusedException(Why.NOT_FOR_SALE, listing.name() + " is free");
        }
        return price.cycles().stream()
                .filter(one -> one.cycle() == cycle)
                .findFirst()
                .map(one -> new Money(price.currency(), one.minorUnits()))
                .orElseThrow(() ->
                        new BillingRefusedException(Why.NOT_FOR_SALE, listing.name() + " is not sold " + cycle.json()));
    }

    /** What the promotion takes off. */
    Money discount(@Nullable String code, com.supportpro.protocol.AddonId addon, Money net, Instant at) {
        if (code == null) {
            return Money.zero(net.currency());
        }
        return promotions
                .find(code)
                .filter(promotion -> promotion.isFor(addon, net.currency(), at))
                .map(promotion -> promotion.discount().of(net))
                .orElseThrow(() -> new BillingRefusedException(
                        Why.PROMOTION_REFUSED, "The code " + code + " is not valid for this purchase"));
    }

    TaxDecision decide(AccountId account, Instant at) {
        return TaxRules.decide(settings.seller(), buyers.buyer(account), at);
    }

    Tax tax(TaxDecision decision, Money net) {
        return Tax.of(decision, net);
    }
}
