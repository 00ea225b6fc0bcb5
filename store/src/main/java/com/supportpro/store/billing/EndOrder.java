package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The other ways in which orders end: given back, never paid, tried to the end. */
@Component
class EndOrder {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Trials trials;
    private final CreditInvoice credit;
    private final Entitlements entitlements;
    private final Promotions promotions;
    private final BillingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndOrder(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            Trials trials,
            CreditInvoice credit,
            Entitlements entitlements,
            Promotions promotions,
            BillingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.trials = trials;
        this.credit = credit;
        this.entitlements = entitlements;
        this.promotions = promotions;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Its money was given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(Order order, String reason) {
        if (order.state() != OrderState.ACTIVE) {
            return;
        }
        orders.move(order, OrderState.REVERSED, "");
        subscriptions
                .of(order.id())
                .filter(found -> found.state().live())
                .ifPresent(found -> subscriptions.move(found, SubscriptionState.CANCELLED, null));
        creditOpen(order, "The order was given back");
        entitlements.revoke(order.licence(), order.addon(), "Given back: " + reason);
    }

    /** Nobody paid it for long; before that nothing is done. */
    @Transactional
    void expire(OrderId id) {
        Order order = locked(id);
        if (order.state() == OrderState.DUE && waitedFor(order)) {
            orders.move(order, OrderState.EXPIRED, "");
            creditOpen(order, "Not paid in time");
            promotions.giveBack(id);
            events.publishEvent(new BillingEvent.Expired(order));
        }
    }

    private boolean waitedFor(Order order) {
        Instant now = Times.now(clock);
        return invoices.of(order.id()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .map(invoice ->
                        settings.givenUpAt(invoice.dueAt(), invoice.buyer().timeZone()))
                .anyMatch(now::isAfter);
    }

    /** The time of a trial is over; a purchase that followed it goes on. */
    @Transactional
    void endTrial(OrderId id) {
        Order order = locked(id);
        trials.ended(id, Times.now(clock));
        if (order.state() == OrderState.ACTIVE) {
            orders.move(order, OrderState.COMPLETED, "");
        }
        boolean bought = orders.inPlace(order.licence(), order.addon())
                .filter(other -> other.state() == OrderState.ACTIVE)
                .isPresent();
        if (!bought && has(order)) {
            entitlements.revoke(order.licence(), order.addon(), "The trial has ended");
            events.publishEvent(new BillingEvent.TrialEnded(order));
        }
    }

    /** Whether it runs, or stands still only for a while: what staff keep from running ends with its time, too. */
    private boolean has(Order order) {
        return entitlements
                .find(order.licence(), order.addon())
                .filter(found -> found.state() != EntitlementState.REVOKED)
                .isPresent();
    }

    private void creditOpen(Order order, String reason) {
        invoices.of(order.id()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .forEach(invoice -> credit.credit(order, invoice, reason));
    }

    private Order locked(OrderId id) {
        licences.lock(orders.find(id).orElseThrow().licence());
        return orders.find(id).orElseThrow();
    }
}
