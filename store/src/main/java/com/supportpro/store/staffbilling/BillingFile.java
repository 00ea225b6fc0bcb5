package com.supportpro.store.staffbilling;

import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.audit.AuditEntry;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.clientbilling.InvoiceRow;
import com.supportpro.store.clientbilling.Standing;
import java.util.List;
import java.util.Optional;

/** What staff see of one customer's money. */
public record BillingFile(
        Account account,
        List<PaidFor> orders,
        List<InvoiceRow> invoices,
        List<MoneyRow> money,
        List<CreditNoteRow> creditNotes,
        List<Runs> entitlements,
        List<PaymentMethod> methods,
        TaxDetails tax,
        List<AuditEntry> history) {

    /** An order, and its subscription if it has one. */
    public record PaidFor(Order order, Standing standing, Optional<Subscription> subscription) {}

    /** A credit note with the number of the invoice that it corrects. */
    public record CreditNoteRow(CreditNote note, String invoice) {}

    /** What a licence may run. */
    public record Runs(String licence, Entitlement entitlement, Standing standing) {}
}
