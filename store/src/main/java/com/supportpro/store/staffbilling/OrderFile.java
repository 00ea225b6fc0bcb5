package com.supportpro.store.staffbilling;

import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.clientbilling.InvoiceRow;
import com.supportpro.store.clientbilling.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What staff see of one order.
 *
 * @param held why staff keep it from running; empty while they do not
 * @param missed periods that resuming would make a gift of
 * @param priceNotice days between the announcement of a price and its first charge
 */
public record OrderFile(
        Order order,
        Standing standing,
        Account account,
        String licence,
        String desk,
        Optional<Subscription> subscription,
        Optional<Entitlement> entitlement,
        Optional<String> held,
        List<Period> missed,
        List<InvoiceRow> invoices,
        int priceNotice) {

    public boolean runs() {
        return order.state() == OrderState.ACTIVE;
    }

    public Optional<Subscription> live() {
        return subscription.filter(found -> found.state().live());
    }
}
