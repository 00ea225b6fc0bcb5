package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import org.springframework.stereotype.Component;

/** Puts the page of an invoice together. */
@Component
class InvoicePages {

    private final InvoiceRows rows;
    private final Invoices invoices;
    private final Orders orders;
    private final Licences licences;
    private final Takings takings;

    InvoicePages(InvoiceRows rows, Invoices invoices, Orders orders, Licences licences, Takings takings) {
        this.rows = rows;
        this.invoices = invoices;
        this.orders = orders;
        this.licences = licences;
        this.takings = takings;
    }

    InvoicePage page(AccountId account, Invoice invoice) {
        Order order = orders.find(invoice.order()).orElseThrow();
        return new InvoicePage(
                rows.row(invoice),
                invoices.whole(invoice),
                order,
                licences.find(order.licence()).map(Licence::title).orElse(""),
                takings.rows(invoice),
                takings.creditNotes(invoice),
                takings.last(invoice),
                takings.last(invoice).map(takings::how).orElse(""),
                takings.ways(account, invoice.open()));
    }
}
