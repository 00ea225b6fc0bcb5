package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.Shop.ForSale;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEntry;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.licences.Licences;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the store believes a desk of its orders, and what not. */
@StoreTest
@Import(Shop.class)
class OrdersOfDesksTest {

    @Autowired
    Shop shop;

    @Autowired
    StoreFixture fixture;

    @Autowired
    Licences licences;

    @Autowired
    Buyers buyers;

    @Autowired
    Invoices invoices;

    @Autowired
    Audit audit;

    @Autowired
    Invariants invariants;

    @LocalServerPort
    int port;

    private ForSale csat;
    private Buyer buyer;

    @BeforeEach
    void aBuyer() {
        csat = shop.forSale(port, Shop.PRICE);
        buyer = shop.buyer(port);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whatADeskSaysOfItsOperatorsIsNeverTakenForWhatSomebodyDidHere() {
        Customer victim = fixture.customer("Contoso");
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "monthly");
        UUID order = Shop.orderIn(ordered(quote, victim.email(), Map.of()));

        assertThat(buyer.desk()
                        .post(
                                "/v1/orders/" + order + "/cancel",
                                buyer.token(),
                                Map.of("when", "NOW", "operator", victim.email()))
                        .statusCode())
                .isEqualTo(200);

        assertThat(audit.newestBy(victim.email(), 10)).isEmpty();
        assertThat(audit.newest(account(), 20))
                .filteredOn(entry -> entry.action().equals("Add-on ordered")
                        || entry.action().equals("Add-on cancelled"))
                .extracting(AuditEntry::actor)
                .hasSize(2)
                .allMatch(actor -> actor.startsWith("desk ") && actor.endsWith(": " + victim.email()));
    }

    @Test
    void aFormerHoldersOrdersAreNoneOfTheNewOnes() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = Shop.orderIn(buyer.buy(csat.addon(), "one-time"));
        Customer next = fixture.customer("Contoso");
        licences.give(buyer.customer().licence().id(), next.account().id());
        String token =
                buyer.desk().linked(new Browser(port), next.email(), PASSWORD).access();

        assertThat(buyer.desk().get("/v1/orders/" + order, token).statusCode()).isEqualTo(404);
        assertThat(buyer.desk()
                        .post("/v1/orders/" + order + "/refund", token, Map.of("reason", "It does not start"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(invoice(order).refunded().isZero()).isTrue();
    }

    @Test
    void aQuoteBuysNothingElseThanTheOperatorAgreedTo() {
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "monthly");

        assertThat(ordered(quote, "Ada", Map.of("addon", "acme/other")).statusCode())
                .isEqualTo(404);
        assertThat(ordered(quote, "Ada", Map.of("cycle", "annually")).statusCode())
                .isEqualTo(404);
        HttpResponse<String> bought =
                ordered(quote, "Ada", Map.of("addon", csat.addon().toString(), "cycle", "monthly"));

        assertThat(bought.statusCode()).isEqualTo(201);
        assertThat(buyer.purchase(Shop.orderIn(bought)).state()).isEqualTo(OrderState.ACTIVE);
    }

    @Test
    void aKeyOfADeskThatWasUpdatedMeanwhileIsStillOfTheSameOrder() {
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "monthly");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> before = ordered(quote, "Ada", Map.of(), key);

        HttpResponse<String> after = ordered(quote, "Ada", Map.of("cycle", "monthly"), key);

        assertThat(after.statusCode()).isEqualTo(201);
        assertThat(after.body()).isEqualTo(before.body());
    }

    @Test
    void theFirstInvoiceKeepsWhatItsTaxWasDecidedOnWhenItWasOrdered() {
        buyer = shop.buyer(port, "FR", "Europe/Paris");
        vatId("FR40303265045");
        Quote quote = buyer.quote(csat.addon(), "one-time");
        vatId("FR03552081317");

        Invoice invoice = invoice(Shop.orderIn(buyer.order(quote)));

        assertThat(invoice.buyer().details().vatId()).isEqualTo("FR03552081317");
        assertThat(invoice.decision().evidence()).containsValue("FR03552081317").doesNotContainValue("FR40303265045");
    }

    private void vatId(String id) {
        buyers.put(account(), new TaxDetails("Acme SARL", "Rue 1", "75001", "Paris", id, null));
    }

    private AccountId account() {
        return buyer.customer().account().id();
    }

    private Invoice invoice(UUID order) {
        return invoices.of(new OrderId(order)).get(0);
    }

    private HttpResponse<String> ordered(Quote quote, String operator, Map<String, String> more) {
        return ordered(quote, operator, more, UUID.randomUUID().toString());
    }

    private HttpResponse<String> ordered(Quote quote, String operator, Map<String, String> more, String key) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("quote", quote.id(), "expectedTotal", quote.total(), "operator", operator));
        return buyer.desk().post("/v1/orders", buyer.token(), body, "Idempotency-Key", key);
    }
}
