package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.model.DunningStep;
import com.supportpro.store.clientbilling.InvoiceRow;
import com.supportpro.store.clientbilling.Standing;
import java.util.List;
import java.util.Optional;

/** What staff see of one invoice. */
public record InvoiceFile(
        Invoice.Whole whole,
        InvoiceRow row,
        Account account,
        Order order,
        List<MoneyRow> money,
        List<CreditNote> creditNotes,
        Optional<DunningStep> next,
        String method) {

    public Standing standing() {
        return row.standing();
    }

    public Invoice invoice() {
        return whole.invoice();
    }

    /** What may still be given back. */
    public Money refundable() {
        return invoice().paid().minus(invoice().refunded());
    }

    public boolean running() {
        return money.stream().anyMatch(row -> !row.refund() && row.askable());
    }
}
