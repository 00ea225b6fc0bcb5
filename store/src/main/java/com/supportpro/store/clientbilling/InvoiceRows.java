package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.model.PaymentState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices as lists show them. */
@Component
public class InvoiceRows {

    private final Invoices invoices;
    private final Payments payments;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final AddonNames names;
    private final Clock clock;

    InvoiceRows(
            Invoices invoices,
            Payments payments,
            Orders orders,
            Subscriptions subscriptions,
            AddonNames names,
            Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.names = names;
        this.clock = clock;
    }

    /** All of the account, the newest first. */
    List<InvoiceRow> of(AccountId account) {
        return invoices.of(account).stream().map(this::row).toList();
    }

    /** Those that are to be paid, the most pressing first. */
    List<InvoiceRow> open(AccountId account) {
        return invoices.of(account).stream()
                .filter(invoice -> invoice.state().payable())
                .sorted((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .map(this::row)
                .toList();
    }

    public InvoiceRow row(Invoice invoice) {
        Order order = orders.find(invoice.order()).orElseThrow();
        boolean debt = invoice.state().payable() && subscriptions.ended(invoice);
        return new InvoiceRow(invoice, names.of(order.addon()), standing(invoice), debt);
    }

    /** What waits for its customer is not being paid: that is for them to do. */
    private Standing standing(Invoice invoice) {
        boolean running = invoice.state().payable()
                && payments.running(invoice.id())
                        .filter(payment -> payment.state() != PaymentState.ACTION_REQUIRED)
                        .isPresent();
        return Standing.of(invoice, running, invoice.overdue(clock.instant()));
    }
}
