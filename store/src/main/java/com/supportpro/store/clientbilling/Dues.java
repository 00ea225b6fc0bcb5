package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an account has to pay, and will have to. */
@Component
class Dues {

    private final InvoiceRows invoices;
    private final SubscriptionRows subscriptions;

    Dues(InvoiceRows invoices, SubscriptionRows subscriptions) {
        this.invoices = invoices;
        this.subscriptions = subscriptions;
    }

    List<InvoiceRow> open(AccountId account) {
        return invoices.open(account);
    }

    List<SubscriptionRow> next(AccountId account) {
        return subscriptions.charging(account);
    }
}
