package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.DunningBoard;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.clientbilling.Standing;
import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    InvoiceFiles(
            Invoices invoices,
            Orders orders,
            Accounts accounts,
            CreditNotes creditNotes,
            PaymentMethods methods,
            MoneyRows money,
            DunningBoard dunning,
            Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.accounts = accounts;
        this.creditNotes = creditNotes;
        this.methods = methods;
        this.money = money;
        this.dunning = dunning;
        this.clock = clock;
    }

    InvoiceFile of(Invoice invoice) {
        List<MoneyRow> moved = money.of(invoice);
        boolean running = moved.stream().anyMatch(row -> !row.refund() && row.askable());
        return new InvoiceFile(
                invoices.whole(invoice),
                Standing.of(invoice, running, invoice.overdue(clock.instant())),
                accounts.find(invoice.account()).orElseThrow(),
                orders.find(invoice.order()).orElseThrow(),
                moved,
                creditNotes.of(invoice.id()),
                invoice.state().payable() ? dunning.next(invoice) : Optional.empty(),
                methods.preferred(invoice.account()).map(PaymentMethod::label).orElse(""));
    }
}
