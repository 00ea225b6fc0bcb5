package com.supportpro.store.billing;

import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.licences.Licences;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer pays a due invoice, or comes back from their bank. */
@Service
public class PayInvoice {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final PaymentMethods methods;
    private final StartPayment start;
    private final Charging charging;
    private final TransactionTemplate transaction;

    PayInvoice(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            PaymentMethods methods,
            StartPayment start,
            Charging charging,
            TransactionTemplate transaction) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.methods = methods;
        this.start = start;
        this.charging = charging;
        this.transaction = transaction;
    }

    /**
     * Charges the method at once; a second click finds the first one's payment.
     *
     * @return the payment as it stands then
     * @throws BillingRefusedException when the invoice needs no money, or another payment is under way
     */
    public Payment pay(InvoiceId id, PaymentMethodId method) {
        // What waits for its customer is not given up for a method that cannot be charged.
        chosen(invoices.find(id).orElseThrow(), method);
        payments.running(id).ifPresent(waiting -> charging.giveUp(waiting.id()));
        PaymentId begun = transaction.execute(status -> begin(id, method).id());
        charging.pursue(begun);
        return payments.find(begun).orElseThrow();
    }

    /** What became of the payment that its customer was to confirm. */
    public Optional<Payment> comeBack(InvoiceId id) {
        payments.running(id).ifPresent(payment -> charging.inquire(payment.id()));
        return payments.of(id).stream().reduce((first, last) -> last);
    }

    private Payment begin(InvoiceId id, PaymentMethodId wanted) {
        Invoice seen = invoices.find(id).orElseThrow();
        licences.lock(orders.find(seen.order()).orElseThrow().licence());
        Invoice invoice = invoices.find(id).orElseThrow();
        if (!invoice.state().payable()) {
            throw new BillingRefusedException(Why.NOT_PAYABLE, "Nothing is to be paid on invoice " + invoice.number());
        }
        payments.running(id).ifPresent(running -> {
            throw new BillingRefusedException(
                    Why.PAYMENT_RUNNING, "A payment of this invoice is being confirmed. Wait until that is done");
        });
        return start.start(invoice, chosen(invoice, wanted));
    }

    private PaymentMethod chosen(Invoice invoice, PaymentMethodId wanted) {
        PaymentMethod method = methods.find(invoice.account(), wanted)
                .filter(start::chargeable)
                .orElseThrow(() -> new BillingRefusedException(Why.METHOD_REFUSED, "There is no such payment method"));
        if (!start.takes(method, invoice.open())) {
            throw new BillingRefusedException(
                    Why.AMOUNT_NOT_CHARGEABLE,
                    method.label() + " cannot be charged exactly " + invoice.open() + ". It has to be transferred");
        }
        return method;
    }
}
