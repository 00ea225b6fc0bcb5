package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Subscriptions as pages show them. */
@Component
class SubscriptionRows {

    private final OrderRows orders;
    private final Subscriptions subscriptions;
    private final PaymentMethods methods;
    private final Chargeable chargeable;

    SubscriptionRows(OrderRows orders, Subscriptions subscriptions, PaymentMethods methods, Chargeable chargeable) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.methods = methods;
        this.chargeable = chargeable;
    }

    /** All of the account: first those that run, by their next charge. */
    List<SubscriptionRow> of(AccountId account) {
        Optional<PaymentMethod> method = methods.preferred(account);
        return orders.of(account).stream()
                .filter(row -> row.purchase().subscription() != null)
                .map(row -> row(row, method))
                .sorted(Comparator.comparing((SubscriptionRow row) -> !row.live())
                        .thenComparing(row -> row.state().paidUntil()))
                .toList();
    }

    /** Those whose next charge is known, the nearest first. */
    List<SubscriptionRow> charging(AccountId account) {
        return of(account).stream()
                .filter(row -> row.live() && row.state().nextCharge() != null)
                .toList();
    }

    /** Of one order; empty when it is charged once, or is not active yet. */
    Optional<SubscriptionRow> find(Order order) {
        return of(order.account()).stream()
                .filter(row -> row.order().order().id().equals(order.id()))
                .findFirst();
    }

    private SubscriptionRow row(OrderRow order, Optional<PaymentMethod> preferred) {
        String inHands = subscriptions
                .of(order.order().id())
                .map(Subscription::needsPerson)
                .orElse("");
        Money amount = amount(order.purchase());
        Optional<PaymentMethod> charged = preferred.filter(method -> chargeable.can(method, amount));
        return new SubscriptionRow(
                order,
                standing(order.purchase()),
                charged.map(PaymentMethod::label).orElse(""),
                charged.isEmpty() && chargeable.transfers(amount),
                inHands);
    }

    /** Of the next charge; without one that of the first. */
    private static Money amount(Purchase purchase) {
        return Optional.ofNullable(purchase.subscription())
                .map(Purchase.Subscription::nextCharge)
                .orElse(purchase.total());
    }

    private static Standing standing(Purchase purchase) {
        Purchase.Subscription state = purchase.subscription();
        if (state == null) {
            return Standing.of(purchase.state());
        }
        if (state.trial()) {
            return state.state().equals("ACTIVE") ? new Standing("Trial", "upd") : Standing.quiet("Trial ended");
        }
        return switch (state.state()) {
            case "ACTIVE" ->
                state.endsAtPeriodEnd() ? Standing.warning("Ends with its period") : Standing.good("Active");
            case "PAST_DUE" -> Standing.bad("Past due");
            case "SUSPENDED" -> Standing.bad("Suspended");
            case "TERMINATED" -> Standing.quiet("Ended unpaid");
            default -> Standing.quiet("Cancelled");
        };
    }
}
