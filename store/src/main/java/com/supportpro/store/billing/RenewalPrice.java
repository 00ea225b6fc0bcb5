package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.Period;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a further period of a subscription costs: the price agreed on, what is left of its promotion, today's tax. */
@Component
class RenewalPrice {

    private final Promotions promotions;
    private final Pricing pricing;
    private final Buyers buyers;

    RenewalPrice(Promotions promotions, Pricing pricing, Buyers buyers) {
        this.promotions = promotions;
        this.pricing = pricing;
        this.buyers = buyers;
    }

    Invoicing.Bill bill(Order order, Subscription subscription, Period period, Instant dueAt) {
        BuyerBlock buyer = buyers.block(subscription.account());
        Money net = subscription.netAt(period.start());
        return new Invoicing.Bill(
                order,
                null,
                subscription.id(),
                period,
                net,
                discount(subscription, net),
                Optional.ofNullable(subscription.promotion()).orElse(""),
                buyer,
                pricing.decide(buyer, dueAt),
                dueAt);
    }

    /** What a period that begins then will be billed for, should its buyer stay as they are now. */
    Money total(Subscription subscription, Instant start) {
        return total(subscription, start, buyers.block(subscription.account()));
    }

    Money total(Subscription subscription, Instant start, BuyerBlock buyer) {
        Money net = subscription.netAt(start);
        return pricing.tax(pricing.decide(buyer, start), net.minus(discount(subscription, net)))
                .total();
    }

    private Money discount(Subscription subscription, Money net) {
        return Optional.ofNullable(subscription.promotion())
                .filter(code -> subscription.promotionLeft() > 0)
                .flatMap(promotions::find)
                .map(promotion -> promotion.discount().of(net))
                .orElse(Money.zero(net.currency()));
    }
}
