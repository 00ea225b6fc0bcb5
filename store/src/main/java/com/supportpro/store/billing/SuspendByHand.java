package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Licences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff keep an add-on from running, and let it run again; nothing is charged for it in between. */
@Service
public class SuspendByHand {

    private static final String MARK = "Suspended by hand: ";
    private static final int LONGEST = 300;

    private final Licences licences;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;

    SuspendByHand(
            Licences licences,
            Orders orders,
            Subscriptions subscriptions,
            Entitlements entitlements,
            ApplicationEventPublisher events) {
        this.licences = licences;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.entitlements = entitlements;
        this.events = events;
    }

    /**
     * Stops it on all desks of the licence, and the subscription's charges with it.
     *
     * @param reason which operators and the customer read
     * @throws BillingRefusedException when nothing runs under the order
     */
    @Transactional
    public void suspend(OrderId id, String reason) {
        Order order = locked(id);
        refuseWhatIsOver(order);
        entitlements.hold(order.licence(), order.addon(), reason);
        subscriptions.of(id).filter(found -> found.state().live()).ifPresent(found -> handOver(found, reason));
        events.publishEvent(new BillingEvent.Held(order, reason));
    }

    /**
     * Takes that back. What is not paid keeps it suspended still, and a subscription that stood still for other reasons goes on
     * only when {@link Resume} is asked for.
     *
     * @throws BillingRefusedException when it was not suspended by hand, or what it belongs to is over
     */
    @Transactional
    public void reinstate(OrderId id) {
        Order order = locked(id);
        refuseWhatIsOver(order);
        if (entitlements.held(order.licence(), order.addon()).isEmpty()) {
            throw new BillingRefusedException(Why.SUSPENSION_REFUSED, "Staff have not suspended this");
        }
        entitlements.release(order.licence(), order.addon());
        boolean owes = subscriptions
                .of(id)
                .filter(found -> found.state() == SubscriptionState.SUSPENDED)
                .isPresent();
        if (owes) {
            entitlements.suspend(order.licence(), order.addon(), "An invoice is not paid");
        } else {
            entitlements.grant(order.licence(), order.addon());
            events.publishEvent(new BillingEvent.Released(order));
        }
        subscriptions
                .of(id)
                .filter(found -> found.state().live() && mine(found))
                .ifPresent(subscriptions::takeBack);
    }

    private static void refuseWhatIsOver(Order order) {
        if (order.state() != OrderState.ACTIVE) {
            throw new BillingRefusedException(Why.SUSPENSION_REFUSED, "Nothing runs under this order");
        }
    }

    private void handOver(Subscription subscription, String reason) {
        if (subscription.needsPerson() == null) {
            String why = MARK + reason;
            subscriptions.handOver(subscription, why.substring(0, Math.min(why.length(), LONGEST)));
        }
    }

    private static boolean mine(Subscription subscription) {
        return subscription.needsPerson() != null && subscription.needsPerson().startsWith(MARK);
    }

    private Order locked(OrderId id) {
        licences.lock(orders.find(id).orElseThrow().licence());
        return orders.find(id).orElseThrow();
    }
}
