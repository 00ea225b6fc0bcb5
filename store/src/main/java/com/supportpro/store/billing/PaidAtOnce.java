package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Settlement} and {@link InvoicePaid} do, for an order whose rows are known from having just been written. */
@Component
class PaidAtOnce {

    private final Journal journal;
    private final Invoices invoices;
    private final InvoicePaid paid;
    private final PurchaseViews views;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaidAtOnce(
            Journal journal,
            Invoices invoices,
            InvoicePaid paid,
            PurchaseViews views,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.invoices = invoices;
        this.paid = paid;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** Everything after the payment itself, which is noted already. */
    @Transactional(propagation = Propagation.MANDATORY)
    Purchase follow(Opening.ToCharge opened) {
        Instant now = Times.now(clock);
        journal.received(opened.payment());
        Subscription begun = paid.subscribe(opened.invoice(), opened.order(), opened.quote(), now);
        invoices.paid(opened.invoice(), now, begun);
        paid.activate(opened.order());
        Order active = opened.order().as(OrderState.ACTIVE);
        events.publishEvent(new BillingEvent.Paid(active, opened.invoice().asPaid(now)));
        return views.bought(active, opened.invoice(), begun);
    }
}
