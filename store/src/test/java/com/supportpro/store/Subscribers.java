package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.oauth.DeskCaller;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** Customers who subscribed and pay by {@link FickleGateway}. */
@TestComponent
class Subscribers {

    static final String PRICE = """
            {"currency":"EUR","cycles":[{"cycle":"one-time","minorUnits":2900},{"cycle":"monthly","minorUnits":500},{"cycle":"quarterly","minorUnits":1400},
            {"cycle":"semi-annually","minorUnits":2700},{"cycle":"annually","minorUnits":5000},
            {"cycle":"biennially","minorUnits":9500},{"cycle":"triennially","minorUnits":13999}]}""";

    private final Accounts accounts;
    private final Licences licences;
    private final Desks desks;
    private final PaymentMethods methods;
    private final QuotePurchase quotes;
    private final OrderDesk orders;
    private final Subscriptions subscriptions;

    Subscribers(
            Accounts accounts,
            Licences licences,
            Desks desks,
            PaymentMethods methods,
            QuotePurchase quotes,
            OrderDesk orders,
            Subscriptions subscriptions) {
        this.accounts = accounts;
        this.licences = licences;
        this.desks = desks;
        this.methods = methods;
        this.quotes = quotes;
        this.orders = orders;
        this.subscriptions = subscriptions;
    }

    /** Somebody who pays with the method. */
    record Subscriber(DeskCaller caller, PaymentMethod method, Subscription subscription) {}

    /** The prices raised by so many percent. */
    static String raised(int percent) {
        return Pattern.compile("minorUnits\":(\\d+)")
                .matcher(PRICE)
                .replaceAll(found -> "minorUnits\":" + Long.parseLong(found.group(1)) * (100 + percent) / 100);
    }

    /** Somebody who bought once. */
    OrderId buy(int port, AddonId addon, String country, String zone) {
        return order(port, addon, Cycle.ONE_TIME, country, zone, "").order();
    }

    /** @param promotion empty for none */
    Subscriber subscribe(int port, AddonId addon, Cycle cycle, String country, String zone, String promotion) {
        Ordered ordered = order(port, addon, cycle, country, zone, promotion);
        return new Subscriber(
                ordered.caller(),
                ordered.method(),
                subscriptions.of(ordered.order()).orElseThrow());
    }

    private record Ordered(DeskCaller caller, PaymentMethod method, OrderId order) {}

    private Ordered order(int port, AddonId addon, Cycle cycle, String country, String zone, String promotion) {
        Account account = accounts.open(new NewAccount("Northwind", country, "EUR", zone));
        Licence licence = licences.issue(account.id());
        ScriptedDesk.registered(port, licence.key().value());
        DeskCaller caller = new DeskCaller(desks.of(licence.id()).get(0), licence, account);
        PaymentMethod method = methods.add(
                account.id(), FickleGateway.NAME, new NewMethod("card-" + UUID.randomUUID(), "Visa •••• 4242", null));
        Quote quote = quotes.quote(caller, new QuoteRequest(addon, cycle, promotion, false));
        OrderDesk.Placed placed = orders.place(
                caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada Minh"));
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        return new Ordered(caller, method, new OrderId(placed.order()));
    }
}
