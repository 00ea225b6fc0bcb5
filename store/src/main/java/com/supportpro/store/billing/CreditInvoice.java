package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.InvoiceState;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an invoice back that is open or was written off: nobody has to pay it any more. */
@Component
class CreditInvoice {

    private final Invoices invoices;
    private final Payments payments;
    private final CreditNotes notes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreditInvoice(
            Invoices invoices,
            Payments payments,
            CreditNotes notes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.notes = notes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A payment that is under way goes on; its money is given back when it comes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void credit(Order order, Invoice open, String reason) {
        payments.running(open.id()).ifPresent(payment -> payments.abandon(payment.id()));
        invoices.credited(open, Times.now(clock));
        CreditNote note = notes.issue(open, open.net(), open.tax(), reason);
        if (open.state() == InvoiceState.UNCOLLECTIBLE) {
            journal.creditedLoss(note);
        } else {
            journal.credited(note);
        }
        events.publishEvent(new BillingEvent.Credited(order, open, note));
    }
}
