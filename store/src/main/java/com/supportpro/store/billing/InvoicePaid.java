package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Periods;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
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
        Instant at = Objects.requireNonNull(invoice.paidAt());
        Subscription renewed = Optional.ofNullable(invoice.subscription())
                .flatMap(subscriptions::find)
                .orElse(null);
        if (renewed == null) {
            begin(invoice, order, at);
        } else if (renewed.state().live()) {
            goOn(invoice, renewed, at);
        } else {
            events.publishEvent(new BillingEvent.DebtPaid(order, invoice));
            return;
        }
        events.publishEvent(new BillingEvent.Paid(order, invoice));
    }

    private void begin(Invoice invoice, Order order, Instant at) {
        Subscription begun =
                subscribe(invoice, order, quotes.find(order.quote()).orElseThrow(), at);
        if (begun != null) {
            invoices.belongsTo(invoice.id(), begun);
        }
        activate(order);
    }

    /** Lets the desks of the licence run it. */
    void activate(Order order) {
        orders.move(order, OrderState.ACTIVE, "");
        entitlements.grant(order.licence(), order.addon());
        events.publishEvent(new BillingEvent.Activated(order));
    }

    /** Begins what recurs; null when nothing does. The invoice is not told to which subscription it belongs. */
    @Nullable
    Subscription subscribe(Invoice invoice, Order order, StoredQuote quote, Instant paidAt) {
        if (!order.cycle().recurring()) {
            return null;
        }
        Period first = first(invoice, order, paidAt);
        Subscription begun = new Subscription(
                SubscriptionId.next(),
                order.id(),
                order.account(),
                order.licence(),
                order.addon(),
                order.cycle(),
                quote.listNet(),
                SubscriptionState.ACTIVE,
                first.start(),
                invoice.buyer().timeZone(),
                first,
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

    /** What is paid on the day of its order runs from the order on; later from the payment on, because nothing ran before it. */
    private static Period first(Invoice invoice, Order order, Instant paidAt) {
        Invoice.Span issued = invoice.period();
        if (issued != null) {
            return new Period(0, issued.start(), issued.end());
        }
        ZoneId zone = invoice.buyer().timeZone();
        Instant ordered = order.createdAt();
        boolean sameDay = LocalDate.ofInstant(ordered, zone).equals(LocalDate.ofInstant(paidAt, zone));
        return new Periods(order.cycle(), sameDay ? ordered : paidAt, zone).period(0);
    }

    private int furtherPeriods(StoredQuote quote) {
        return quote.promotion() == null
                ? 0
                : promotions.find(quote.promotion()).map(Promotion::periods).orElse(1) - 1;
    }

    /** Takes a period for paid. */
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
