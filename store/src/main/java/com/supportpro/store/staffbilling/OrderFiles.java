package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.DunningBoard;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Resume;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.clientbilling.InvoiceRows;
import com.supportpro.store.clientbilling.Standing;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what staff see of an order. */
@Component
class OrderFiles {

    private final Accounts accounts;
    private final Licences licences;
    private final Desks desks;
    private final Subscriptions subscriptions;
    private final Entitlements entitlements;
    private final Resume resume;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final DunningBoard dunning;

    OrderFiles(
            Accounts accounts,
            Licences licences,
            Desks desks,
            Subscriptions subscriptions,
            Entitlements entitlements,
            Resume resume,
            Invoices invoices,
            InvoiceRows rows,
            DunningBoard dunning) {
        this.accounts = accounts;
        this.licences = licences;
        this.desks = desks;
        this.subscriptions = subscriptions;
        this.entitlements = entitlements;
        this.resume = resume;
        this.invoices = invoices;
        this.rows = rows;
        this.dunning = dunning;
    }

    OrderFile of(Order order) {
        Optional<Subscription> subscription = subscriptions.of(order.id());
        return new OrderFile(
                order,
                Standing.of(order.state()),
                accounts.find(order.account()).orElseThrow(),
                licences.find(order.licence()).map(Licence::title).orElse(""),
                desks.find(order.desk()).map(Desk::name).orElse(""),
                subscription,
                entitlements.find(order.licence(), order.addon()),
                entitlements.held(order.licence(), order.addon()),
                subscription
                        .filter(found -> found.state().live() && found.needsPerson() != null)
                        .map(resume::missed)
                        .orElse(List.of()),
                invoices.of(order.id()).stream().map(rows::row).toList(),
                dunning.priceNotice());
    }
}
