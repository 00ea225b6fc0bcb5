package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what is charged again and again: at once, or with its period. */
@Service
public class CancelOrder {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Trials trials;
    private final Quotes quotes;
    private final Promotions promotions;
    private final CreditInvoice credit;
    private final PaidAhead ahead;
    private final Entitlements entitlements;
    private final BillingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelOrder(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            Trials trials,
            Quotes quotes,
            Promotions promotions,
            CreditInvoice credit,
            PaidAhead ahead,
            Entitlements entitlements,
            BillingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.trials = trials;
        this.quotes = quotes;
        this.promotions = promotions;
        this.credit = credit;
        this.ahead = ahead;
        this.entitlements = entitlements;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What cancelling would do. */
    @Transactional(readOnly = true)
    public Cancellation preview(Order order) {
        refuseWhatStays(order);
        Instant paidUntil = paidUntil(order);
        return new Cancellation(
                order.id().value(),
                paidUntil,
                open(order).stream().map(Invoice::number).toList(),
                ahead.money(order, Money.zero(currency(order))),
                subscriptions.of(order.id()).filter(this::mayEndWithPeriod).isPresent() ? paidUntil : null);
    }

    /**
     * Ends it now; what has ended stays as it is.
     *
     * @param by who wants it, for the audit
     * @throws BillingRefusedException when it cannot be cancelled
     */
    @Transactional
    public void now(OrderId id, String by) {
        now(id, by, "Cancelled before it was paid");
    }

    /** @param reason stands on the credit notes of what is not paid */
    @Transactional
    public void now(OrderId id, String by, String reason) {
        Order order = locked(id);
        if (!order.state().holdsThePlace()) {
            return;
        }
        refuseWhatStays(order);
        boolean ran = order.state() == OrderState.ACTIVE;
        orders.move(order, OrderState.CANCELLED, "");
        subscriptions
                .of(id)
                .filter(found -> found.state().live())
                .ifPresent(found -> subscriptions.move(found, SubscriptionState.CANCELLED, null));
        open(order).forEach(invoice -> credit.credit(order, invoice, reason));
        ahead.giveBack(order);
        if (ran) {
            entitlements.revoke(order.licence(), order.addon(), "Cancelled by " + by);
        } else {
            promotions.giveBack(id);
        }
        events.publishEvent(new BillingEvent.Cancelled(orders.find(id).orElseThrow(), by, Times.now(clock)));
    }

    /**
     * Ends it with the period that is paid, or takes that back.
     *
     * @throws BillingRefusedException when nothing is paid that it could run on until
     */
    @Transactional
    public void atPeriodEnd(OrderId id, boolean ends, String by) {
        Order order = locked(id);
        Subscription subscription = subscriptions
                .of(id)
                .filter(found -> ends ? mayEndWithPeriod(found) : found.state().live())
                .orElseThrow(() -> new BillingRefusedException(
                        Why.CANCEL_REFUSED, order.addon() + " can only be cancelled at once"));
        if (subscription.endsAtPeriod() != ends) {
            subscriptions.endAtPeriod(subscription, ends);
            if (ends) {
                open(order).forEach(invoice -> takeBack(order, subscription, invoice));
                events.publishEvent(new BillingEvent.Cancelled(
                        order, by, subscription.paid().end()));
            } else {
                events.publishEvent(new BillingEvent.Kept(order, by));
            }
        }
    }

    /** Billed again after a second thought, the period has its promotion again. */
    private void takeBack(Order order, Subscription subscription, Invoice invoice) {
        credit.credit(order, invoice, "Cancelled for the end of the period");
        if (invoices.whole(invoice).discounted()) {
            subscriptions.promotionUnused(subscription);
        }
    }

    private Order locked(OrderId id) {
        licences.lock(orders.find(id).orElseThrow().licence());
        return orders.find(id).orElseThrow();
    }

    private void refuseWhatStays(Order order) {
        if (order.state() == OrderState.PENDING_PAYMENT || order.state() == OrderState.PROCESSING) {
            throw new BillingRefusedException(
                    Why.CANCEL_REFUSED, "The payment is being confirmed. Cancel as soon as that is done");
        }
        boolean charged = order.cycle().recurring() || trials.is(order.id()) || order.state() == OrderState.DUE;
        if (order.state() == OrderState.ACTIVE && !charged) {
            throw new BillingRefusedException(
                    Why.CANCEL_REFUSED, order.addon() + " was charged once: there is nothing to cancel");
        }
    }

    /** Who owes money for the time that runs cannot run it out. */
    private boolean mayEndWithPeriod(Subscription subscription) {
        Instant now = clock.instant();
        boolean paid = subscription.state() == SubscriptionState.ACTIVE
                && subscription.paid().end().isAfter(now);
        return settings.cancelAtPeriodEnd()
                && paid
                && invoices.of(subscription.order()).stream().noneMatch(invoice -> invoice.overdue(now));
    }

    private List<Invoice> open(Order order) {
        return invoices.of(order.id()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .toList();
    }

    private @Nullable Instant paidUntil(Order order) {
        return subscriptions
                .of(order.id())
                .map(found -> found.paid().end())
                .or(() -> trials.endsAt(order.id()))
                .orElse(null);
    }

    private String currency(Order order) {
        return quotes.find(order.quote()).orElseThrow().listNet().currency();
    }
}
