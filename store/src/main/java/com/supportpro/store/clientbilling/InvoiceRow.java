package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.Invoice;

/**
 * An invoice in a list.
 *
 * @param what the add-on's name
 */
public record InvoiceRow(Invoice invoice, String what, Standing standing) {

    public boolean payable() {
        return invoice.state().payable();
    }
}
