package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says some days before a trial ends what going on would cost then. */
@Component
class SayTrialEnds {

    private final Orders orders;
    private final Trials trials;
    private final Quotes quotes;
    private final Pricing pricing;
    private final BillingNotices notices;

    SayTrialEnds(Orders orders, Trials trials, Quotes quotes, Pricing pricing, BillingNotices notices) {
        this.orders = orders;
        this.trials = trials;
        this.quotes = quotes;
        this.pricing = pricing;
        this.notices = notices;
    }

    @Transactional
    void say(OrderId id) {
        Order order = orders.find(id).orElseThrow();
        trials.endsAt(id).ifPresent(ends -> notices.trialEndsSoon(order, ends, price(order)));
    }

    /** As it is listed now; what is not listed so any more is named at the price that it had. */
    private Money price(Order order) {
        return pricing.listed(order.addon(), order.cycle())
                .orElseGet(() -> quotes.find(order.quote()).orElseThrow().listNet());
    }
}
