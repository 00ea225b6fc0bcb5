package com.supportpro.store.billing.gateway.stripe;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewaySettings;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.testkit.SettableClock;
import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.stripe.StripeCard;
import com.supportpro.testkit.stripe.StripeFake;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gateway, before a Stripe of its own, for an account that entered a card. */
final class StripeSurroundings implements AutoCloseable {

    static final URI BACK = URI.create("https://store.example.com/invoices/1?from=bank");

    final SettableClock clock = new SettableClock();
    final StripeFake stripe = StripeFake.start(clock);
    final UUID account = UUID.randomUUID();
    final JdbcClient database;
    final PaymentGateway gateway;
    final String customer;

    StripeSurroundings(TestDatabase database) {
        this.database = JdbcClient.create(database.dataSource());
        this.gateway = gateway(stripe.url(), StripeFake.SECRET_KEY);
        this.database.sql("""
                insert into account (id, name, country, currency, time_zone, created_at)
                values (:id, 'Northwind', 'DE', 'EUR', 'Europe/Berlin', now())""").param("id", account).update();
        gateway.beginSetUp(account, "owner@northwind.example", BACK);
        this.customer = this.database
                .sql("select customer_id from stripe_customer where account_id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** One with another address or key, which waits two seconds at most. */
    PaymentGateway gateway(URI address, String key) {
        GatewaySettings.Stripe settings = new GatewaySettings.Stripe(key, StripeFake.WEBHOOK_SECRET, address);
        return StripeConfiguration.gateway(settings, database, clock, Duration.ofSeconds(2));
    }

    Charge charge(StripeCard card) {
        return charge(stripe.card(customer, card), 2900);
    }

    Charge charge(String method, long cents) {
        return new Charge(
                UUID.randomUUID(), account, new Money("EUR", cents), method, "Invoice 1", BACK, null, clock.instant());
    }

    /** With what the gateway told of it. */
    static Charge known(Charge charge, ChargeResult result) {
        return new Charge(
                charge.payment(),
                charge.account(),
                charge.amount(),
                charge.method(),
                charge.description(),
                charge.back(),
                reference(result),
                charge.begunAt());
    }

    static String reference(ChargeResult result) {
        if (result instanceof ChargeResult.Succeeded succeeded) {
            return succeeded.reference();
        }
        if (result instanceof ChargeResult.Processing processing) {
            return processing.reference();
        }
        return result instanceof ChargeResult.ActionRequired asked
                ? asked.reference()
                : ((ChargeResult.Declined) result).reference();
    }

    Refunding refunding(Charge paid, ChargeResult result, long cents) {
        return new Refunding(
                UUID.randomUUID(), paid.payment(), reference(result), new Money("EUR", cents), clock.instant());
    }

    @Override
    public void close() {
        stripe.close();
    }
}
