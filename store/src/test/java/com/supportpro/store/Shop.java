package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.sandbox.SandboxCards;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.store.publishing.Publishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An add-on that costs money, and customers who buy it through their desks. */
@TestComponent
class Shop {

    static final String PRICE = """
            {"currency":"EUR","cycles":[{"cycle":"one-time","minorUnits":2900},{"cycle":"monthly","minorUnits":500},
            {"cycle":"annually","minorUnits":5000}]}""";

    private final StoreFixture fixture;
    private final Publishers publishers;
    private final PaymentMethods methods;
    private final SandboxCards cards;
    private final Desks desks;
    private final JdbcClient database;

    Shop(
            StoreFixture fixture,
            Publishers publishers,
            PaymentMethods methods,
            SandboxCards cards,
            Desks desks,
            JdbcClient database) {
        this.fixture = fixture;
        this.publishers = publishers;
        this.methods = methods;
        this.cards = cards;
        this.desks = desks;
        this.database = database;
    }

    /** A new add-on at this price. */
    ForSale forSale(int port, String price) {
        ScriptedPublisher publisher = ScriptedPublisher.registered(publishers, port);
        publisher.publish("csat", "1.0.0");
        assertThat(publisher.price("csat", price).statusCode()).isEqualTo(204);
        return new ForSale(publisher, new AddonId(publisher.id, "csat"));
    }

    record ForSale(ScriptedPublisher publisher, AddonId addon) {}

    /** A new customer whose desk is linked. */
    Buyer buyer(int port) {
        return buyer(port, "DE", "Europe/Berlin");
    }

    Buyer buyer(int port, String country, String zone) {
        Customer customer = fixture.customer("Northwind", country, zone);
        ScriptedDesk desk = ScriptedDesk.registered(port, customer.key());
        String token = desk.linked(new Browser(port), customer.email(), StoreFixture.PASSWORD)
                .access();
        return new Buyer(customer, desk, token);
    }

    PaymentMethod card(Buyer buyer, TestCard card) {
        return card(buyer.customer().account().id(), card);
    }

    PaymentMethod card(AccountId account, TestCard card) {
        String token = cards.enter(account.value(), card);
        return methods.add(account, "sandbox", new NewMethod(token, "Test " + card.name(), null));
    }

    /** A new customer's desk, for calls that do not go over the web. */
    DeskCaller caller() {
        Customer customer = fixture.customer("Northwind");
        UUID desk = UUID.randomUUID();
        database.sql("""
                insert into desk (id, licence_id, name, url, version, registered_at, last_seen_at)
                values (:id, :licence, 'Front desk', 'http://127.0.0.1:9999', '1.0.0', now(), now())""")
                .param("id", desk)
                .param("licence", customer.licence().id().value())
                .update();
        return new DeskCaller(desks.find(new DeskId(desk)).orElseThrow(), customer.licence(), customer.account());
    }

    /** A staff person's e-mail address. */
    String staff() {
        return fixture.staff();
    }

    /** A customer at their desk. */
    record Buyer(Customer customer, ScriptedDesk desk, String token) {

        HttpResponse<String> quote(AddonId addon, String cycle, String promotion, boolean trial) {
            return desk.post(
                    "/v1/quotes",
                    token,
                    Map.of("addon", addon.toString(), "cycle", cycle, "promotion", promotion, "trial", trial));
        }

        Quote quote(AddonId addon, String cycle) {
            HttpResponse<String> answer = quote(addon, cycle, "", false);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return ProtocolJson.mapper().readValue(answer.body(), Quote.class);
        }

        HttpResponse<String> order(UUID quote, Money total, String key) {
            return desk.post(
                    "/v1/orders",
                    token,
                    Map.of("quote", quote, "expectedTotal", total, "operator", "Ada Minh"),
                    "Idempotency-Key",
                    key);
        }

        HttpResponse<String> order(Quote quote) {
            return order(quote.id(), quote.total(), UUID.randomUUID().toString());
        }

        HttpResponse<String> buy(AddonId addon, String cycle) {
            return order(quote(addon, cycle));
        }

        Purchase purchase(UUID order) {
            HttpResponse<String> answer = desk.get("/v1/orders/" + order, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return ProtocolJson.mapper().readValue(answer.body(), Purchase.class);
        }

        EntitlementDocument entitlements(UUID instance) {
            HttpResponse<String> answer =
                    desk.call("/v1/entitlements", token, "X-SupportPro-Instance", instance.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return ProtocolJson.mapper()
                    .readValue(answer.body(), SignedEntitlements.class)
                    .read();
        }
    }

    static Quote quote(HttpResponse<String> answer) {
        return ProtocolJson.mapper().readValue(answer.body(), Quote.class);
    }

    static Purchase purchase(HttpResponse<String> answer) {
        return ProtocolJson.mapper().readValue(answer.body(), Purchase.class);
    }

    static String problem(HttpResponse<String> answer) {
        String type = ProtocolJson.mapper().readTree(answer.body()).path("type").asString("");
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    /** The order that a problem document or a purchase names. */
    static UUID orderIn(HttpResponse<String> answer) {
        return UUID.fromString(
                ProtocolJson.mapper().readTree(answer.body()).path("order").asString());
    }
}
