package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a subscription that was cancelled for the end of its period. */
@Component
class EndWithPeriod {

    private final RenewalQueue queue;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndWithPeriod(
            RenewalQueue queue,
            Orders orders,
            Subscriptions subscriptions,
            Entitlements entitlements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = queue;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.entitlements = entitlements;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void end(SubscriptionId id) {
        if (!queue.lock(id)) {
            return;
        }
        Subscription subscription = subscriptions.find(id).orElseThrow();
        boolean over = !Times.now(clock).isBefore(subscription.paid().end());
        if (subscription.state().live() && subscription.endsAtPeriod() && over) {
            subscriptions.move(subscription, SubscriptionState.CANCELLED, null);
            Order order = orders.find(subscription.order()).orElseThrow();
            orders.move(order, OrderState.CANCELLED, "");
            entitlements.revoke(subscription.licence(), subscription.addon(), "Cancelled for the end of its period");
            events.publishEvent(
                    new BillingEvent.Ended(order, subscription.paid().end()));
        }
    }
}
