package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.model.DunningStep;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a renewal is not paid: past due, reminded, suspended, ended and written off. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Overdue {

    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Journal journal;
    private final CreditInvoice credit;
    private final Entitlements entitlements;
    private final DunningSteps steps;
    private final NextAttempts attempts;
    private final ApplicationEventPublisher events;

    Overdue(
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            Journal journal,
            CreditInvoice credit,
            Entitlements entitlements,
            DunningSteps steps,
            NextAttempts attempts,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.journal = journal;
        this.credit = credit;
        this.entitlements = entitlements;
        this.steps = steps;
        this.attempts = attempts;
        this.events = events;
    }

    /** @param due the steps of the dunning plan whose time has come, in their order */
    void follow(Invoice invoice, Subscription subscription, List<DunningStep> due, Instant now) {
        if (subscription.state() == SubscriptionState.ACTIVE) {
            subscriptions.move(subscription, SubscriptionState.PAST_DUE, now);
        }
        Order order = orders.find(subscription.order()).orElseThrow();
        for (DunningStep step : due) {
            Subscription current = subscriptions.find(subscription.id()).orElseThrow();
            switch (step.kind()) {
                case REMIND -> events.publishEvent(new RenewalEvent.Reminded(order, invoice, step.number()));
                case SUSPEND -> suspend(order, invoice, current);
                case TERMINATE -> terminate(order, invoice, current, now);
                case INVOICE, CHARGE -> {
                    continue;
                }
            }
            steps.add(invoice.id(), new DunningStep(step.kind(), step.number(), now));
        }
    }

    /** Another bill that nobody pays changes nothing while it stands still for an earlier one. */
    private void suspend(Order order, Invoice invoice, Subscription subscription) {
        if (subscription.state() == SubscriptionState.SUSPENDED) {
            return;
        }
        subscriptions.move(subscription, SubscriptionState.SUSPENDED, subscription.pastDueSince());
        entitlements.suspend(order.licence(), order.addon(), "Invoice " + invoice.number() + " is not paid");
        events.publishEvent(new RenewalEvent.Suspended(order, invoice, attempts.endsAt(invoice, subscription)));
    }

    private void terminate(Order order, Invoice invoice, Subscription subscription, Instant now) {
        subscriptions.move(subscription, SubscriptionState.TERMINATED, null);
        orders.move(order, OrderState.CANCELLED, "not_paid");
        entitlements.revoke(order.licence(), order.addon(), "Invoice " + invoice.number() + " was not paid");
        invoices.of(order.id()).stream()
                .filter(open -> open.state() == InvoiceState.OPEN)
                .forEach(open -> giveUp(order, open, now));
        events.publishEvent(new RenewalEvent.Terminated(order, invoice, now));
    }

    /** What has run is owed still, and may come; for a period that will not begin nobody owes anything. */
    private void giveUp(Order order, Invoice open, Instant now) {
        if (open.period() != null && open.period().start().isAfter(now)) {
            credit.credit(order, open, "Ended before the period began");
            return;
        }
        journal.writtenOff(open);
        invoices.uncollectible(open, now);
    }
}
