package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff take an invoice back by a credit note that is open or was written off. */
@Service
public class ForgiveInvoice {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final CreditInvoice credit;
    private final WaivedPeriods waived;
    private final CancelOrder cancel;
    private final InvoicePaid paid;
    private final Clock clock;

    ForgiveInvoice(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            CreditInvoice credit,
            WaivedPeriods waived,
            CancelOrder cancel,
            InvoicePaid paid,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.credit = credit;
        this.waived = waived;
        this.cancel = cancel;
        this.paid = paid;
        this.clock = clock;
    }

    /**
     * The order of a first invoice is cancelled with it. A renewal's period is a gift, and its subscription goes on.
     *
     * @param by who wants it, for the customer's history
     * What was written off is only taken off the books: its subscription has ended and stays so.
     *
     * @throws BillingRefusedException when it is neither, or its payment is being confirmed
     */
    @Transactional
    public void forgive(InvoiceId id, String reason, String by) {
        Invoice seen = invoices.find(id).orElseThrow();
        licences.lock(orders.find(seen.order()).orElseThrow().licence());
        Invoice invoice = invoices.find(id).orElseThrow();
        if (!invoice.state().payable()) {
            throw new BillingRefusedException(
                    Why.CREDIT_REFUSED,
                    "Invoice " + invoice.number() + " is not open. What was paid is refunded instead");
        }
        if (invoice.state() == InvoiceState.UNCOLLECTIBLE) {
            credit.credit(orders.find(invoice.order()).orElseThrow(), invoice, reason);
        } else if (invoice.subscription() == null) {
            cancel.now(invoice.order(), by, reason);
        } else {
            giveAway(invoice, subscriptions.find(invoice.subscription()).orElseThrow(), reason);
        }
    }

    private void giveAway(Invoice invoice, Subscription subscription, String reason) {
        credit.credit(orders.find(invoice.order()).orElseThrow(), invoice, reason);
        Invoice.Span period = invoice.period();
        if (period != null) {
            waived.add(subscription.id(), period.start(), period.end(), reason);
            paid.goOn(invoice, subscription, Times.now(clock));
        }
    }
}
