package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.Dunning;
import com.supportpro.store.billing.model.Period;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bills the next period of a subscription, some days ahead. */
@Component
class BillRenewal {

    private final RenewalQueue queue;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final RenewalPrice price;
    private final Invoicing invoicing;
    private final InvoicePaid paid;
    private final RenewalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillRenewal(
            RenewalQueue queue,
            Orders orders,
            Subscriptions subscriptions,
            RenewalPrice price,
            Invoicing invoicing,
            InvoicePaid paid,
            RenewalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = queue;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.price = price;
        this.invoicing = invoicing;
        this.paid = paid;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Bills all of them, or none when one fails. Licences that others are at are left to the next run: nobody waits in a circle. */
    @Transactional
    void all(List<SubscriptionId> some) {
        some.forEach(this::bill);
    }

    /**
     * Issues the invoice of the period after the one that is paid, when it is time. Where a whole period went by unbilled a
     * person has to decide: charging for what nobody asked for in time is worse than to wait.
     */
    @Transactional
    void bill(SubscriptionId id) {
        if (!queue.lock(id)) {
            return;
        }
        Subscription subscription = subscriptions.find(id).orElseThrow();
        Instant now = Times.now(clock);
        Period next = subscription.next();
        if (!subscription.renews() || subscription.needsPerson() != null || billed(subscription, next)) {
            return;
        }
        if (!now.isBefore(next.end())) {
            subscriptions.handOver(subscription, missed(subscription, next, now));
        } else if (!now.isBefore(issueDay(subscription, next))) {
            issue(subscription, next, now);
        }
    }

    /** Bills a period that went by unbilled, because a person wants it; due at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId billLate(SubscriptionId id, Period missed) {
        return issue(subscriptions.find(id).orElseThrow(), missed, Times.now(clock));
    }

    private InvoiceId issue(Subscription subscription, Period next, Instant now) {
        Order order = orders.find(subscription.order()).orElseThrow();
        Invoice invoice = invoicing.issue(price.bill(order, subscription, next, dueAt(subscription, next, now)));
        Instant newPrice = subscription.nextNetFrom();
        if (newPrice != null && !next.start().isBefore(newPrice)) {
            subscriptions.reprice(subscription);
        }
        if (subscription.promotionLeft() > 0) {
            subscriptions.promotionUsed(subscription);
        }
        events.publishEvent(new RenewalEvent.Billed(order, invoice));
        if (invoice.total().isZero()) {
            paid.follow(invoice);
        }
        return invoice.id();
    }

    /** Who is billed late because the store stood still is not late with paying; who paid late has moved nothing by that. */
    private Instant dueAt(Subscription subscription, Period next, Instant now) {
        boolean inTime = !now.isAfter(next.start());
        return inTime || queue.paidLate(subscription.id(), next) ? next.start() : now;
    }

    private boolean billed(Subscription subscription, Period next) {
        return queue.billed(subscription.id(), next.start());
    }

    private Instant issueDay(Subscription subscription, Period next) {
        return new Dunning(settings.dunning(), next.start(), subscription.zone()).issueAt();
    }

    private static String missed(Subscription subscription, Period next, Instant now) {
        int running = subscription.periods().at(now).number();
        return "Periods " + next.number() + " to " + running + " were not billed while the store stood still";
    }
}
