package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.ScriptedDesk.Tokens;
import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.Shop.ForSale;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk keeps its place whatever copies of it do, and its owner can give that place to another installation. */
@StoreTest
class DeskCopiesTest {

    private static final String INSTANCE = "X-SupportPro-Instance";
    private static final String WORD = "X-SupportPro-Word";

    @Autowired
    Shop shop;

    @Autowired
    StoreFixture fixture;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private ForSale csat;
    private Customer customer;
    private ScriptedDesk desk;
    private Tokens tokens;
    private final UUID instance = UUID.randomUUID();

    @BeforeEach
    void aLinkedDesk() {
        csat = shop.forSale(port, Shop.PRICE);
        customer = fixture.customer("Northwind", "DE", "Europe/Berlin");
        desk = ScriptedDesk.registered(port, customer.key());
        tokens = desk.linked(new Browser(port), customer.email(), PASSWORD);
    }

    @Test
    void aCopyWithAnotherInstanceIsRefusedWhateverItAsksFor() {
        Buyer buyer = new Buyer(customer, desk, tokens.access());
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "monthly");
        UUID order = Shop.orderIn(buyer.buy(csat.addon(), "monthly"));
        contact(instance, "");
        String copy = UUID.randomUUID().toString();
        Map<String, Object> wanted = wanted();
        Map<String, Object> placed = Map.of("quote", quote.id(), "expectedTotal", quote.total(), "operator", "Ada");

        assertThat(List.of(
                        desk.post("/v1/quotes", tokens.access(), wanted, INSTANCE, copy),
                        desk.post("/v1/orders", tokens.access(), placed, INSTANCE, copy, "Idempotency-Key", copy),
                        desk.post(path(order, "cancel"), tokens.access(), Map.of("when", "NOW"), INSTANCE, copy),
                        desk.post(path(order, "refund"), tokens.access(), Map.of("reason", "Broken"), INSTANCE, copy),
                        desk.call("/v1/purchases", tokens.access(), INSTANCE, copy)))
                .extracting(Shop::problem)
                .containsOnly("409 desk-cloned");
        assertThat(buyer.purchase(order).state().name()).isEqualTo("ACTIVE");
        assertThat(desk.call("/v1/purchases", tokens.access(), INSTANCE, instance.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWholeCopyIsKnownByItsOldWord() {
        String copied = contact(instance, contact(instance, ""));
        String present = contact(instance, contact(instance, contact(instance, copied)));

        assertThat(refused(instance, copied)).isTrue();
        assertThat(asks(instance, copied)).isEqualTo("409 desk-cloned");
        assertThat(refused(instance, present)).isFalse();
    }

    @Test
    void ofTwoThatGoOnFromTheSamePointOneIsFoundOut() {
        String copied = contact(instance, contact(instance, ""));
        String first = contact(instance, copied);
        String second = contact(instance, copied);

        assertThat(refused(instance, first)).isFalse();
        assertThat(refused(instance, second)).isTrue();
    }

    @Test
    void aLostAnswerAndACallThatWasOvertakenMakeNobodyACopy() {
        String word = contact(instance, contact(instance, ""));
        contact(instance, word);
        String next = contact(instance, word);
        String latest = contact(instance, next);

        assertThat(asks(instance, word)).isEqualTo("201 ");
        assertThat(refused(instance, word)).isFalse();
        assertThat(refused(instance, latest)).isFalse();
    }

    @Test
    void aCopyNeitherUsesNorEndsTheLinkOfTheDesk() {
        String copied = contact(instance, "");
        String present = contact(instance, contact(instance, copied));
        database.sql("update desk_line set stepped_at = stepped_at - interval '1 hour'")
                .update();

        assertThat(refresh(tokens.refresh(), instance, copied).body()).contains("desk_cloned");
        Tokens renewed = ScriptedDesk.tokens(refresh(tokens.refresh(), instance, present));
        assertThat(refresh(tokens.refresh(), instance, copied).body()).contains("desk_cloned");
        revoke(renewed.refresh(), instance, copied);

        assertThat(refresh(renewed.refresh(), instance, present).statusCode()).isEqualTo(200);
    }

    @Test
    void aCopyDoesNotChangeWhereTheDeskIs() {
        contact(instance, "");

        assertThat(Shop.problem(
                        desk.registerAgain(customer.key(), "http://127.0.0.1:7777/x", said(UUID.randomUUID(), ""))))
                .isEqualTo("409 desk-cloned");
    }

    @Test
    void aRestoredDeskTakesItsPlaceOnceItsOwnerSaysSoAndTheOldOneWaitsHoweverSilentItWas() {
        String copied = contact(instance, contact(instance, ""));
        String present = contact(instance, contact(instance, copied));
        database.sql(
                        "update desk_line set seen_at = seen_at - interval '9 days', stepped_at = stepped_at - interval '9 days'")
                .update();
        String restored = contact(instance, copied);
        assertThat(refused(instance, restored)).isTrue();
        Browser owner = new Browser(port);
        owner.signIn(customer.email(), PASSWORD);

        owner.submit("/desks/" + desk.id, "/desks/" + desk.id + "/moved");

        assertThat(refused(instance, present)).isTrue();
        assertThat(asks(instance, restored)).isEqualTo("201 ");
    }

    /** The word that the installation is given. */
    private String contact(UUID from, String word) {
        HttpResponse<String> answer = entitlements(from, word);
        return answer.headers().firstValue(WORD).orElse("");
    }

    private boolean refused(UUID from, String word) {
        return Shop.problem(entitlements(from, word)).equals("409 desk-cloned");
    }

    private HttpResponse<String> entitlements(UUID from, String word) {
        return desk.call("/v1/entitlements", tokens.access(), said(from, word));
    }

    private String asks(UUID from, String word) {
        Map<String, Object> wanted = wanted();
        return Shop.problem(desk.post("/v1/quotes", tokens.access(), wanted, said(from, word)));
    }

    private HttpResponse<String> refresh(String token, UUID from, String word) {
        return desk.refresh(token, said(from, word));
    }

    private void revoke(String token, UUID from, String word) {
        assertThat(desk.revoke(token, said(from, word)).statusCode()).isEqualTo(200);
    }

    private static String[] said(UUID from, String word) {
        return word.isEmpty()
                ? new String[] {INSTANCE, from.toString()}
                : new String[] {INSTANCE, from.toString(), WORD, word};
    }

    private Map<String, Object> wanted() {
        return Map.of("addon", csat.addon().toString(), "cycle", "monthly", "promotion", "", "trial", false);
    }

    private static String path(UUID order, String what) {
        return "/v1/orders/" + order + "/" + what;
    }
}
