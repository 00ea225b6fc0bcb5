package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.InvoiceId;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentId;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.billing.RefundId;
import com.supportpro.store.billing.Refunds;
import com.supportpro.store.staff.NotThereException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What staff name by number or id. */
@Component
class Known {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Orders orders;
    private final Payments payments;
    private final Refunds refunds;

    Known(Invoices invoices, CreditNotes creditNotes, Orders orders, Payments payments, Refunds refunds) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
    }

    Invoice invoice(String number) {
        return invoices.find(number).orElseThrow(() -> new NotThereException("There is no such invoice."));
    }

    Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> new NotThereException("There is no such invoice."));
    }

    CreditNote creditNote(String number) {
        return creditNotes.find(number).orElseThrow(() -> new NotThereException("There is no such credit note."));
    }

    Order order(UUID id) {
        return orders.find(new OrderId(id)).orElseThrow(() -> new NotThereException("There is no such order."));
    }

    Payment payment(UUID id) {
        return payments.find(new PaymentId(id)).orElseThrow(() -> new NotThereException("There is no such payment."));
    }

    Refund refund(UUID id) {
        return refunds.find(new RefundId(id)).orElseThrow(() -> new NotThereException("There is no such refund."));
    }

    /** The invoice whose money the refund gives back. */
    Invoice invoiceOf(Refund refund) {
        return invoice(payments.find(refund.payment()).orElseThrow().invoice());
    }
}
