package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.InvoiceState;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Staff have an open invoice charged without waiting for its next retry. */
@Service
public class ChargeNow {

    private final Invoices invoices;
    private final PaymentMethods methods;
    private final DunningSteps steps;
    private final PayInvoice pay;
    private final Clock clock;

    ChargeNow(Invoices invoices, PaymentMethods methods, DunningSteps steps, PayInvoice pay, Clock clock) {
        this.invoices = invoices;
        this.methods = methods;
        this.steps = steps;
        this.pay = pay;
        this.clock = clock;
    }

    /**
     * Charges the account's preferred method, with no transaction open.
     *
     * @return the payment as it stands then
     * @throws BillingRefusedException when there is nothing to charge, or a payment is under way
     */
    @Transactional(propagation = Propagation.NEVER)
    public Payment charge(InvoiceId id) {
        Invoice invoice = invoices.find(id).orElseThrow();
        PaymentMethod method = methods.preferred(invoice.account())
                .orElseThrow(() -> new BillingRefusedException(
                        Why.METHOD_REFUSED, "The customer has no payment method that could be charged"));
        Instant now = Times.now(clock);
        if (invoice.subscription() != null && invoice.state() == InvoiceState.OPEN && !now.isBefore(invoice.dueAt())) {
            steps.askedFor(id, now);
        }
        return pay.pay(id, method.id());
    }
}
