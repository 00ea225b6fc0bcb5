package com.supportpro.store.clientbilling;

import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.billing.Order;

/**
 * An order in the history.
 *
 * @param what the add-on's name
 * @param licence the licence's title
 * @param desk the name of the desk from which it was ordered
 */
public record OrderRow(Order order, Purchase purchase, String what, String licence, String desk, Standing standing) {

    /** The number of the invoice that is to be paid; empty for none. */
    public String due() {
        return purchase.invoice() == null ? "" : purchase.invoice().number();
    }
}
