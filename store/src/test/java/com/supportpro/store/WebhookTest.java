package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.sandbox.SandboxCards;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class WebhookTest {

    @Autowired
    StoreFixture fixture;

    @Autowired
    Gateways gateways;

    @Autowired
    SandboxCards cards;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void anEventIsStoredOnceHoweverOftenItIsTold() {
        String event = event();

        assertThat(post("sandbox", event).statusCode()).isEqualTo(200);
        assertThat(post("sandbox", event).statusCode()).isEqualTo(200);

        assertThat(database.sql("select count(*) from webhook_event where event_id = :event")
                        .param("event", event)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsNoEventOfTheGatewayIsRefused() {
        HttpResponse<String> answer = post("sandbox", "event-" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:supportpro:problem:webhook-refused");
        assertThat(post("sandbox", "").statusCode()).isEqualTo(400);
        assertThat(post("bank-transfer", "x").statusCode()).isEqualTo(400);
    }

    @Test
    void aGatewayThatIsNotSetUpIsToldNothing() {
        HttpResponse<String> answer = post("stripe", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:supportpro:problem:no-such-gateway");
    }

    @Test
    void anEventThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = post("sandbox", "x".repeat(256 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:supportpro:problem:too-large");
    }

    private HttpResponse<String> post(String gateway, String body) {
        Browser caller = new Browser(port);
        return caller.send(caller.request("/webhooks/" + gateway)
                .setHeader("Accept", "*/*")
                .POST(BodyPublishers.ofString(body)));
    }

    /** One of a charge: its answer was lost, so that the sandbox itself tells it a minute later. */
    private String event() {
        Customer customer = fixture.customer("Northwind Traders");
        UUID account = customer.account().id().value();
        Charge charge = new Charge(
                UUID.randomUUID(),
                account,
                new Money("EUR", 2900),
                cards.enter(account, TestCard.LOSES_ANSWER),
                "Invoice 1",
                URI.create("http://localhost:8081/"),
                null,
                Instant.now());
        gateways.inForce().charge(charge);
        return database.sql("select id from sandbox_event where payment_id = :payment")
                .param("payment", charge.payment())
                .query(String.class)
                .single();
    }
}
