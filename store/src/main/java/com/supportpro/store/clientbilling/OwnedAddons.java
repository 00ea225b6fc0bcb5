package com.supportpro.store.clientbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.clientarea.HeldLicence;
import com.supportpro.store.clientarea.Holdings;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.LicenceId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each licence of an account has bought. */
@Component
class OwnedAddons {

    private final Holdings holdings;
    private final Entitlements entitlements;
    private final Orders orders;
    private final AddonNames names;

    OwnedAddons(Holdings holdings, Entitlements entitlements, Orders orders, AddonNames names) {
        this.holdings = holdings;
        this.entitlements = entitlements;
        this.orders = orders;
        this.names = names;
    }

    List<LicenceAddons> of(AccountId account) {
        return holdings.licences(account).stream().map(this::of).toList();
    }

    private LicenceAddons of(HeldLicence held) {
        LicenceId licence = held.licence().id();
        Map<AddonId, Order> telling =
                orders.telling(licence).stream().collect(Collectors.toMap(Order::addon, Function.identity()));
        return new LicenceAddons(
                held,
                entitlements.of(licence).stream()
                        .map(one -> owned(one, telling))
                        .toList());
    }

    private OwnedAddon owned(Entitlement one, Map<AddonId, Order> telling) {
        Order order = telling.get(one.addon());
        return new OwnedAddon(
                names.of(one.addon()),
                one.addon().toString(),
                Standing.of(one.state()),
                one.since(),
                one.reason(),
                order == null ? "" : Words.cycle(order.cycle()));
    }
}
