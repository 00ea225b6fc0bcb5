package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a paid invoice, in the transaction in which it was paid. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoicePaid {

    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Quotes quotes;
    private final Promotions promotions;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher events;

    InvoicePaid(
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            Quotes quotes,
            Promotions promotions,
            Entitlements entitlements,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.quotes = quotes;
        this.promotions = promotions;
        this.entitlements = entitlements;
        this.events = events;
    }

    void follow(Invoice invoice) {
        Order order = orders.find(invoice.order()).orElseThrow();
        SubscriptionId subscription = invoice.subscription();
        if (subscription != null) {
            Instant at = Objects.requireNonNull(invoice.paidAt());
            goOn(invoice, subscriptions.find(subscription).orElseThrow(), at);
        } else {
            Subscription begun =
                    subscribe(invoice, order, quotes.find(order.quote()).orElseThrow());
            if (begun != null) {
                invoices.belongsTo(invoice.id(), begun.id());
            }
            activate(order);
        }
        events.publishEvent(new BillingEvent.Paid(order, invoice));
    }

    /** Lets the desks of the licence run it. */
    void activate(Order order) {
        orders.move(order, OrderState.ACTIVE, "");
        entitlements.grant(order.licence(), order.addon());
        events.publishEvent(new BillingEvent.Activated(order));
    }

    /** Begins what recurs; null when nothing does. The invoice is not told to which subscription it belongs. */
    @Nullable
    Subscription subscribe(Invoice invoice, Order order, StoredQuote quote) {
        Invoice.Span period = invoice.period();
        if (period == null) {
            return null;
        }
        Subscription begun = new Subscription(
                SubscriptionId.next(),
                order.id(),
                order.account(),
                order.licence(),
                order.addon(),
                order.cycle(),
                quote.listNet(),
                SubscriptionState.ACTIVE,
                period.start(),
                invoice.buyer().timeZone(),
                new Period(0, period.start(), period.end()),
                null,
                false,
                quote.promotion(),
                furtherPeriods(quote),
                null,
                null,
                null,
                null);
        subscriptions.add(begun);
        return begun;
    }

    private int furtherPeriods(StoredQuote quote) {
        return quote.promotion() == null
                ? 0
                : promotions.find(quote.promotion()).map(Promotion::periods).orElse(1) - 1;
    }

    /** Takes a period for paid. A subscription that has ended meanwhile stays ended; its debt is paid all the same. */
    void goOn(Invoice invoice, Subscription subscription, Instant at) {
        Invoice.Span period = invoice.period();
        if (!subscription.state().live() || period == null) {
            return;
        }
        Period paid = subscription.periods().at(period.start());
        if (paid.number() > subscription.paid().number()) {
            subscriptions.paid(subscription, paid);
        }
        if (subscription.state() != SubscriptionState.ACTIVE && nothingElseIsLate(subscription, invoice, at)) {
            subscriptions.move(subscription, SubscriptionState.ACTIVE, null);
            if (subscription.state() == SubscriptionState.SUSPENDED) {
                reinstate(subscription, paid);
            }
        }
    }

    /** What staff keep from running is not said to run again. */
    private void reinstate(Subscription subscription, Period paid) {
        entitlements.grant(subscription.licence(), subscription.addon());
        if (entitlements.active(subscription.licence(), subscription.addon())) {
            Order order = orders.find(subscription.order()).orElseThrow();
            events.publishEvent(new BillingEvent.Reinstated(order, paid.end()));
        }
    }

    private boolean nothingElseIsLate(Subscription subscription, Invoice paid, Instant now) {
        return invoices.of(subscription.order()).stream()
                .noneMatch(other -> !other.id().equals(paid.id()) && other.overdue(now));
    }
}
