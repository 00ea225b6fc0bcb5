package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.billing.model.TaxRules;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What things cost whom. */
@Component
class Pricing {

    private final Sales sales;
    private final Promotions promotions;
    private final BillingSettings settings;

    Pricing(Sales sales, Promotions promotions, BillingSettings settings) {
        this.sales = sales;
        this.promotions = promotions;
        this.settings = settings;
    }

    /** What is sold, as long as it is there and fits the desk. */
    ForSale sale(AddonId addon, Version desk) {
        ForSale sale = sales.find(addon)
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_ADD_ON, "There is no add-on " + addon));
        if (!sale.runsOn(desk)) {
            throw new BillingRefusedException(
                    Why.PRODUCT_INCOMPATIBLE, "No release of " + sale.name() + " runs on a desk of version " + desk);
        }
        return sale;
    }

    /** The net price of the cycle as listed. */
    Money listNet(ForSale sale, Cycle cycle) {
        Price price = sale.price();
        if (price == null) {
            throw new BillingRefusedException(Why.NOT_FOR_SALE, sale.name() + " is free");
        }
        return listed(price, cycle)
                .orElseThrow(() ->
                        new BillingRefusedException(Why.NOT_FOR_SALE, sale.name() + " is not sold " + cycle.json()));
    }

    /** The net price of the cycle as listed now; empty when it is not sold so. */
    Optional<Money> listed(AddonId addon, Cycle cycle) {
        return sales.find(addon).map(ForSale::price).flatMap(price -> listed(price, cycle));
    }

    private static Optional<Money> listed(Price price, Cycle cycle) {
        return price.cycles().stream()
                .filter(one -> one.cycle() == cycle)
                .findFirst()
                .map(one -> new Money(price.currency(), one.minorUnits()));
    }

    /** What the promotion takes off. */
    Money discount(@Nullable String code, AddonId addon, Money net, Instant at) {
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

    TaxDecision decide(BuyerBlock buyer, Instant at) {
        return TaxRules.decide(settings.seller(), buyer.buyer(), at);
    }

    Tax tax(TaxDecision decision, Money net) {
        return Tax.of(decision, net);
    }
}
