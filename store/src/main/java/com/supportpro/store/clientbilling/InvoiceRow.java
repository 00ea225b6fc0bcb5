package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.Invoice;

/**
 * An invoice in a list.
 *
 * @param what the add-on's name
 * @param debt whether it is to be paid though its subscription has ended: nothing goes on when it is
 */
public record InvoiceRow(Invoice invoice, String what, Standing standing, boolean debt) {

    public boolean payable() {
        return invoice.state().payable();
    }
}
