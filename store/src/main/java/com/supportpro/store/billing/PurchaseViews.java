package com.supportpro.store.billing;

import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as desks see them. */
@Component
public class PurchaseViews {

    private final Orders orders;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Trials trials;
    private final Quotes quotes;
    private final NextCharges charges;
    private final StoreProperties store;
    private final BillingSettings settings;

    PurchaseViews(
            Orders orders,
            Invoices invoices,
            Subscriptions subscriptions,
            Trials trials,
            Quotes quotes,
            NextCharges charges,
            StoreProperties store,
            BillingSettings settings) {
        this.orders = orders;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.trials = trials;
        this.quotes = quotes;
        this.charges = charges;
        this.store = store;
        this.settings = settings;
    }

    public Purchases of(LicenceId licence) {
        return new Purchases(
                orders.telling(licence).stream().map(this::view).toList(),
                (int) settings.trialLasts().toDays(),
                trials.of(licence));
    }

    public Purchase view(Order order) {
        List<Invoice> bills = invoices.of(order.id());
        return new Purchase(
                order.id().value(),
                order.addon(),
                order.cycle(),
                order.state(),
                quotes.find(order.quote()).orElseThrow().total(),
                order.createdAt(),
                order.orderedBy(),
                due(bills),
                order.state() == OrderState.DUE ? order.reason() : "",
                recurring(order, bills));
    }

    /** One that was just bought and paid. */
    Purchase bought(Order active, Invoice paid, @Nullable Subscription begun) {
        return new Purchase(
                active.id().value(),
                active.addon(),
                active.cycle(),
                active.state(),
                paid.total(),
                active.createdAt(),
                active.orderedBy(),
                null,
                "",
                begun == null ? null : begun(begun, paid.buyer()));
    }

    private Purchase.Subscription begun(Subscription begun, BuyerBlock buyer) {
        NextCharges.NextCharge next = charges.ofNew(begun, buyer);
        return new Purchase.Subscription(
                begun.state().name(), begun.paid().end(), next.amount(), next.at(), false, false);
    }

    /** What was written off is a debt, but nothing that anybody still waits for. */
    private @Nullable DueInvoice due(List<Invoice> bills) {
        return bills.stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .findFirst()
                .map(invoice -> new DueInvoice(
                        invoice.number(), invoice.open(), invoice.dueAt(), store.at("/invoices/" + invoice.number())))
                .orElse(null);
    }

    private Purchase.@Nullable Subscription recurring(Order order, List<Invoice> bills) {
        return trials.endsAt(order.id())
                .map(ends -> trial(order, ends))
                .or(() -> subscriptions.of(order.id()).map(found -> subscription(found, bills)))
                .orElse(null);
    }

    private static Purchase.Subscription trial(Order order, Instant endsAt) {
        String state = order.state().holdsThePlace() ? "ACTIVE" : "TERMINATED";
        return new Purchase.Subscription(state, endsAt, null, null, true, true);
    }

    private Purchase.Subscription subscription(Subscription found, List<Invoice> bills) {
        Optional<NextCharges.NextCharge> next = charges.of(found, bills);
        return new Purchase.Subscription(
                found.state().name(),
                found.paid().end(),
                next.map(NextCharges.NextCharge::amount).orElse(null),
                next.map(NextCharges.NextCharge::at).orElse(null),
                found.endsAtPeriod(),
                false);
    }
}
