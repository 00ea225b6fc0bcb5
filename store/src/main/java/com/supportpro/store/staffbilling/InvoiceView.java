package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice for staff's programs. */
record InvoiceView(
        String number,
        UUID account,
        UUID order,
        String state,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money credited,
        Money refunded,
        Money open,
        @Nullable Instant issuedAt,
        Instant dueAt,
        @Nullable Instant paidAt,
        List<MoneyRow> money,
        List<String> creditNotes) {

    static InvoiceView of(InvoiceFile file) {
        Invoice invoice = file.invoice();
        return new InvoiceView(
                invoice.number(),
                invoice.account().value(),
                invoice.order().value(),
                invoice.state().name(),
                invoice.net(),
                invoice.tax(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.refunded(),
                invoice.open(),
                invoice.issuedAt(),
                invoice.dueAt(),
                invoice.paidAt(),
                file.money(),
                file.creditNotes().stream().map(CreditNote::number).toList());
    }
}
