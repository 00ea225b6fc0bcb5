package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.model.PaymentState;
import java.util.List;
import java.util.Optional;

/**
 * What the page of one invoice shows.
 *
 * @param licence the title of the licence that it is for
 * @param last the last attempt to pay it
 */
public record InvoicePage(
        InvoiceRow row,
        Invoice.Whole whole,
        Order order,
        String licence,
        List<PaymentRow> payments,
        List<CreditNote> creditNotes,
        Optional<Payment> last,
        String lastMethod,
        WaysToPay ways) {

    public Invoice invoice() {
        return row.invoice();
    }

    /** Whether the outcome of a payment is awaited, without anything for the customer to do. */
    public boolean confirming() {
        return row.payable()
                && last.map(Payment::state)
                        .filter(state -> state.running() && state != PaymentState.ACTION_REQUIRED)
                        .isPresent();
    }

    /** Whether the customer's bank waits for them. */
    public boolean asked() {
        return row.payable() && is(PaymentState.ACTION_REQUIRED);
    }

    public boolean declined() {
        return row.payable()
                && is(PaymentState.FAILED)
                && last.filter(Payment::givenUp).isEmpty();
    }

    private boolean is(PaymentState state) {
        return last.filter(payment -> payment.state() == state).isPresent();
    }
}
