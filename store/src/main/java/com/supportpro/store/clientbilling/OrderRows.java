package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PurchaseViews;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders as the history shows them. */
@Component
class OrderRows {

    private final Orders orders;
    private final PurchaseViews views;
    private final Licences licences;
    private final Desks desks;
    private final AddonNames names;

    OrderRows(Orders orders, PurchaseViews views, Licences licences, Desks desks, AddonNames names) {
        this.orders = orders;
        this.views = views;
        this.licences = licences;
        this.desks = desks;
        this.names = names;
    }

    /** All of the account, the newest first. */
    List<OrderRow> of(AccountId account) {
        return orders.of(account).stream().map(this::row).toList();
    }

    OrderRow row(Order order) {
        return new OrderRow(
                order,
                views.view(order),
                names.of(order.addon()),
                licences.find(order.licence()).map(Licence::title).orElse(""),
                desks.find(order.desk()).map(Desk::name).orElse(""),
                Standing.of(order.state()));
    }
}
