package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.DunningBoard;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.clientbilling.InvoiceRows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what staff see of an invoice. */
@Component
class InvoiceFiles {

    private final Invoices invoices;
    private final Orders orders;
    private final Accounts accounts;
    private final CreditNotes creditNotes;
    private final PaymentMethods methods;
    private final MoneyRows money;
    private final DunningBoard dunning;
    private final InvoiceRows rows;

    InvoiceFiles(
            Invoices invoices,
            Orders orders,
            Accounts accounts,
            CreditNotes creditNotes,
            PaymentMethods methods,
            MoneyRows money,
            DunningBoard dunning,
            InvoiceRows rows) {
        this.invoices = invoices;
        this.orders = orders;
        this.accounts = accounts;
        this.creditNotes = creditNotes;
        this.methods = methods;
        this.money = money;
        this.dunning = dunning;
        this.rows = rows;
    }

    InvoiceFile of(Invoice invoice) {
        return new InvoiceFile(
                invoices.whole(invoice),
                rows.row(invoice),
                accounts.find(invoice.account()).orElseThrow(),
                orders.find(invoice.order()).orElseThrow(),
                money.of(invoice),
                creditNotes.of(invoice.id()),
                invoice.state().payable() ? dunning.next(invoice) : Optional.empty(),
                methods.preferred(invoice.account()).map(PaymentMethod::label).orElse(""));
    }
}
