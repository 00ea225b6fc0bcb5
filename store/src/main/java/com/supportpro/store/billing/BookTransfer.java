package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Staff book money that came to the bank account. */
@Service
public class BookTransfer {

    static final String GATEWAY = "bank-transfer";

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Charging charging;
    private final Journal journal;
    private final InvoicePaid paid;
    private final Clock clock;

    BookTransfer(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Charging charging,
            Journal journal,
            InvoicePaid paid,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.charging = charging;
        this.journal = journal;
        this.paid = paid;
        this.clock = clock;
    }

    /** Whether this line of the bank statement is booked already. */
    public boolean booked(String reference) {
        return payments.known(GATEWAY, reference);
    }

    /**
     * Gives up a card payment that waits for its customer, so that the money can be booked; nothing is given up for what would
     * be refused.
     *
     * @throws BillingRefusedException when the money is not what is open, or the card payment has succeeded after all
     */
    @Transactional(propagation = Propagation.NEVER)
    public void makeWay(InvoiceId id, Money amount) {
        refuseOther(invoices.find(id).orElseThrow(), amount);
        payments.running(id).ifPresent(this::giveUp);
    }

    private void giveUp(Payment waiting) {
        charging.giveUp(waiting.id());
        if (payments.find(waiting.id()).orElseThrow().applied()) {
            throw new BillingRefusedException(
                    Why.NOT_PAYABLE,
                    "The customer has confirmed the card payment, which pays the invoice. Nothing was booked");
        }
    }

    /**
     * Books the money of an invoice. Where a card payment may wait for its customer, {@link #makeWay} goes before.
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
        refuseOther(invoice, amount);
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

    private static void refuseOther(Invoice invoice, Money amount) {
        if (invoice.state() == InvoiceState.PAID) {
            throw new BillingRefusedException(Why.NOT_PAYABLE, "Invoice " + invoice.number() + " is paid already");
        }
        if (!invoice.state().payable() || !amount.equals(invoice.open())) {
            throw new BillingRefusedException(
                    Why.NOT_PAYABLE,
                    "On invoice " + invoice.number() + ", " + invoice.open() + " is open, not " + amount);
        }
    }
}
