package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff book money that came to the bank account. */
@Service
public class BookTransfer {

    static final String GATEWAY = "bank-transfer";

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Journal journal;
    private final InvoicePaid paid;
    private final Clock clock;

    BookTransfer(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Journal journal,
            InvoicePaid paid,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.journal = journal;
        this.paid = paid;
        this.clock = clock;
    }

    /**
     * Books the money of an invoice.
     *
     * @param reference of the bank statement; the same one is booked once
     * @throws BillingRefusedException when it is not what is open, or a card payment is under way
     */
    @Transactional
    public void received(InvoiceId id, Money amount, String reference) {
        licences.lock(orders.find(invoices.find(id).orElseThrow().order())
                .orElseThrow()
                .licence());
        Invoice invoice = invoices.find(id).orElseThrow();
        if (!invoice.state().payable() || !amount.equals(invoice.open())) {
            throw new BillingRefusedException(
                    Why.NOT_PAYABLE,
                    "On invoice " + invoice.number() + ", " + invoice.open() + " is open, not " + amount);
        }
        payments.running(id).filter(running -> !payments.abandon(running.id())).ifPresent(running -> {
            throw new BillingRefusedException(
                    Why.PAYMENT_RUNNING,
                    "A card payment of this invoice is under way. Book the money when that has ended");
        });
        if (invoice.state() == InvoiceState.UNCOLLECTIBLE) {
            journal.writeOffReversed(invoice);
        }
        journal.received(payments.received(invoice, GATEWAY, reference));
        invoices.paid(invoice, Times.now(clock));
        paid.follow(invoices.find(id).orElseThrow());
    }
}
