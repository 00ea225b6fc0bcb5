package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.clientbilling.InvoiceRows;
import com.supportpro.store.clientbilling.Standing;
import com.supportpro.store.staff.NotThereException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what staff see of a customer's money. */
@Component
class BillingFiles {

    private static final int HISTORY = 50;

    private final Accounts accounts;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final MoneyRows money;
    private final CreditNotes creditNotes;
    private final PaymentMethods methods;
    private final Buyers buyers;
    private final Running running;
    private final Audit audit;

    BillingFiles(
            Accounts accounts,
            Orders orders,
            Subscriptions subscriptions,
            Invoices invoices,
            InvoiceRows rows,
            MoneyRows money,
            CreditNotes creditNotes,
            PaymentMethods methods,
            Buyers buyers,
            Running running,
            Audit audit) {
        this.accounts = accounts;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.rows = rows;
        this.money = money;
        this.creditNotes = creditNotes;
        this.methods = methods;
        this.buyers = buyers;
        this.running = running;
        this.audit = audit;
    }

    BillingFile of(AccountId id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotThereException("There is no such account."));
        List<Invoice> issued = invoices.of(id);
        return new BillingFile(
                account,
                orders.of(id).stream().map(this::order).toList(),
                issued.stream().map(rows::row).toList(),
                issued.stream()
                        .flatMap(invoice -> money.of(invoice).stream())
                        .sorted(Comparator.comparing(MoneyRow::at).reversed())
                        .toList(),
                issued.stream().flatMap(this::creditNotes).toList(),
                running.of(id),
                methods.of(id),
                buyers.details(id),
                audit.newest(id, HISTORY));
    }

    private BillingFile.PaidFor order(Order order) {
        return new BillingFile.PaidFor(order, Standing.of(order.state()), subscriptions.of(order.id()));
    }

    private Stream<BillingFile.CreditNoteRow> creditNotes(Invoice invoice) {
        return creditNotes.of(invoice.id()).stream().map(note -> new BillingFile.CreditNoteRow(note, invoice.number()));
    }
}
