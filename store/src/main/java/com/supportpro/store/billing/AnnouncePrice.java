package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.PriceChange;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another price for what is subscribed already, with the notice that people were promised. */
@Service
public class AnnouncePrice {

    private final Licences licences;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final RenewalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnnouncePrice(
            Licences licences,
            Orders orders,
            Subscriptions subscriptions,
            RenewalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Charges it from the first period after the notice; an earlier announcement that is not in force yet is replaced,
     * or taken back by the price that is paid.
     *
     * @return false when nothing changes by it
     * @throws IllegalArgumentException when the currency is another one
     */
    @Transactional
    public boolean announce(SubscriptionId id, Money net) {
        licences.lock(subscriptions.find(id).orElseThrow().licence());
        Subscription subscription = subscriptions.find(id).orElseThrow();
        if (!net.currency().equals(subscription.net().currency())) {
            throw new IllegalArgumentException(
                    "A subscription stays in " + subscription.net().currency());
        }
        Money wanted = subscription.nextNet() == null ? subscription.net() : subscription.nextNet();
        if (!subscription.renews() || net.equals(wanted)) {
            return false;
        }
        Order order = orders.find(subscription.order()).orElseThrow();
        events.publishEvent(
                net.equals(subscription.net()) ? withdraw(order, subscription) : announce(order, subscription, net));
        return true;
    }

    private RenewalEvent withdraw(Order order, Subscription subscription) {
        subscriptions.withdrawPrice(subscription);
        return new RenewalEvent.PriceWithdrawn(
                order,
                subscription.net(),
                Objects.requireNonNull(subscription.nextNet()),
                Objects.requireNonNull(subscription.nextNetFrom()));
    }

    private RenewalEvent announce(Order order, Subscription subscription, Money net) {
        Instant from = PriceChange.announced(net, Times.now(clock), settings.priceNotice(), subscription.periods())
                .from();
        subscriptions.announce(subscription, net, from);
        return new RenewalEvent.PriceAnnounced(order, subscription.net(), net, from);
    }
}
