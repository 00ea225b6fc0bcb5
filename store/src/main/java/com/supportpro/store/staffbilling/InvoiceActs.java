package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.ForgiveInvoice;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.RefundId;
import com.supportpro.store.billing.RefundInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to invoices, remembered in the audit. */
@Service
class InvoiceActs {

    private final BookTransfer transfers;
    private final RefundInvoice refunding;
    private final ForgiveInvoice forgiving;
    private final Known known;
    private final Audit audit;
    private final TransactionTemplate transaction;

    InvoiceActs(
            BookTransfer transfers,
            RefundInvoice refunding,
            ForgiveInvoice forgiving,
            Known known,
            Audit audit,
            TransactionTemplate transaction) {
        this.transfers = transfers;
        this.refunding = refunding;
        this.forgiving = forgiving;
        this.known = known;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Books money that came to the bank account, in place of a card payment that waits for its customer.
     *
     * @param reference of the statement; each is booked once
     */
    void book(Invoice invoice, Money amount, @Nullable String reference, String by) {
        String line = Rule.text("reference", reference == null ? "" : reference.strip(), 1, 255);
        if (transfers.booked(line)) {
            throw bookedAlready(line);
        }
        transfers.makeWay(invoice.id(), amount);
        try {
            transaction.executeWithoutResult(status -> {
                transfers.received(invoice.id(), amount, line);
                record(by, "Bank transfer booked", invoice, amount + ", " + line);
            });
        } catch (DuplicateKeyException e) {
            throw bookedAlready(line);
        }
    }

    private static RefusedException bookedAlready(String line) {
        return new RefusedException("The statement's line " + line + " is booked already");
    }

    /**
     * Gives money back.
     *
     * @param refundedBefore what was given back when staff decided, so that a second click does not do it again
     * @param ends whether the order ends with it
     */
    @Transactional
    RefundId refund(
            Invoice invoice, Money amount, Money refundedBefore, @Nullable String why, boolean ends, String by) {
        String reason = Reason.of(why);
        RefundId refund = refunding.refund(invoice.id(), amount, reason, ends);
        Money expected = refundedBefore.plus(amount);
        if (!known.invoice(invoice.id()).refunded().equals(expected)) {
            throw new RefusedException("Something was refunded in the meantime. Look at the invoice again");
        }
        record(by, ends ? "Refunded, the order ended" : "Refunded", invoice, amount + ", " + reason);
        return refund;
    }

    /** Takes an open invoice back. */
    @Transactional
    void credit(Invoice invoice, @Nullable String why, String by) {
        String reason = Reason.of(why);
        forgiving.forgive(invoice.id(), reason, by);
        record(by, "Invoice credited", invoice, reason);
    }

    private void record(String by, String action, Invoice invoice, String more) {
        audit.record(new AuditEvent(by, action, invoice.number() + ": " + more, invoice.account()));
    }
}
