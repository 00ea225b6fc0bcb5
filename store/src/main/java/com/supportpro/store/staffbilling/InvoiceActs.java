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

/** What staff do to invoices, remembered in the audit. */
@Service
class InvoiceActs {

    private final BookTransfer transfers;
    private final RefundInvoice refunding;
    private final ForgiveInvoice forgiving;
    private final Known known;
    private final Audit audit;

    InvoiceActs(BookTransfer transfers, RefundInvoice refunding, ForgiveInvoice forgiving, Known known, Audit audit) {
        this.transfers = transfers;
        this.refunding = refunding;
        this.forgiving = forgiving;
        this.known = known;
        this.audit = audit;
    }

    /**
     * Books money that came to the bank account.
     *
     * @param reference of the statement; each is booked once
     */
    @Transactional
    void book(Invoice invoice, Money amount, @Nullable String reference, String by) {
        String line = Rule.text("reference", reference == null ? "" : reference.strip(), 1, 255);
        try {
            transfers.received(invoice.id(), amount, line);
        } catch (DuplicateKeyException e) {
            throw new RefusedException("The statement's line " + line + " is booked already");
        }
        record(by, "Bank transfer booked", invoice, amount + ", " + line);
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
