package com.supportpro.store.clientbilling;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.clientarea.HeldLicence;
import com.supportpro.store.clientarea.Holdings;
import com.supportpro.store.entitlements.DeskReport;
import com.supportpro.store.entitlements.DeskReports;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.LicenceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final DeskReports reports;

    OwnedAddons(Holdings holdings, Entitlements entitlements, Orders orders, AddonNames names, DeskReports reports) {
        this.holdings = holdings;
        this.entitlements = entitlements;
        this.orders = orders;
        this.names = names;
        this.reports = reports;
    }

    List<LicenceAddons> of(AccountId account) {
        return holdings.licences(account).stream().map(this::of).toList();
    }

    private LicenceAddons of(HeldLicence held) {
        LicenceId licence = held.licence().id();
        Map<AddonId, Order> telling =
                orders.telling(licence).stream().collect(Collectors.toMap(Order::addon, Function.identity()));
        Map<DeskId, DeskReport> said = said(held);
        List<OwnedAddon> owned = entitlements.of(licence).stream()
                .map(one -> owned(one, telling, places(one.addon(), held, said)))
                .toList();
        return new LicenceAddons(held, owned, said);
    }

    private Map<DeskId, DeskReport> said(HeldLicence held) {
        Map<DeskId, DeskReport> said = new HashMap<>();
        held.desks().forEach(desk -> reports.of(desk.id()).ifPresent(report -> said.put(desk.id(), report)));
        return said;
    }

    private static List<InstalledOn> places(AddonId addon, HeldLicence held, Map<DeskId, DeskReport> said) {
        return held.desks().stream()
                .flatMap(desk -> Optional.ofNullable(said.get(desk.id())).flatMap(report -> report.of(addon)).stream()
                        .map(installed -> new InstalledOn(desk, installed)))
                .toList();
    }

    private OwnedAddon owned(Entitlement one, Map<AddonId, Order> telling, List<InstalledOn> places) {
        Order order = telling.get(one.addon());
        return new OwnedAddon(
                names.of(one.addon()),
                one.addon().toString(),
                Standing.of(one.state()),
                one.since(),
                one.reason(),
                order == null ? "" : Words.cycle(order.cycle()),
                places);
    }
}
