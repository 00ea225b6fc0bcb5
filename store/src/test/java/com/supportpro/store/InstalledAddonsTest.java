package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.entitlements.DeskReports;
import com.supportpro.store.licences.DeskId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where add-ons run, by the word of the desks. */
@StoreTest
class InstalledAddonsTest {

    private static final String INSTANCE = UUID.randomUUID().toString();

    @Autowired
    Shop shop;

    @Autowired
    DeskReports reports;

    @LocalServerPort
    int port;

    private AddonId csat;
    private Shop.Buyer buyer;
    private Browser browser;

    @BeforeEach
    void somebodyWhoBought() {
        csat = shop.forSale(port, Shop.PRICE).addon();
        buyer = shop.buyer(port);
        shop.card(buyer, TestCard.APPROVES);
        buyer.buy(csat, "monthly");
        browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
    }

    @Test
    void theOwnerSeesOnWhichDeskInWhichVersionAndStateAnAddonIs() {
        assertThat(browser.get("/addons").body()).contains("No desk", "has not said yet what it has installed");

        assertThat(report(INSTANCE, List.of(one(csat, "1.0.0", "ACTIVE"), one(free(), "2.1.0", "FAILED")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/addons").body()).contains("Front desk", "1.0.0", "last heard just now");
        assertThat(browser.get("/desks/" + buyer.desk().id).body())
                .contains("Installed add-ons", free().toString(), "2.1.0", "Failed");
    }

    @Test
    void eachReportTakesThePlaceOfTheOneBefore() {
        report(INSTANCE, List.of(one(csat, "1.0.0", "ACTIVE"), one(free(), "2.1.0", "ACTIVE")));
        report(INSTANCE, List.of(one(csat, "1.0.1", "INACTIVE")));
        report(INSTANCE, List.of(one(csat, "1.0.1", "INACTIVE")));

        assertThat(reports.of(DeskId.of(buyer.desk().id)).orElseThrow().addons())
                .singleElement()
                .hasToString("DeskAddon[addon=" + csat + ", version=1.0.1, state=INACTIVE]");
    }

    @Test
    void aCopyOfTheDeskDoesNotSpeakForIt() {
        buyer.desk().call("/v1/entitlements", buyer.token(), "X-SupportPro-Instance", INSTANCE);
        report(INSTANCE, List.of(one(csat, "1.0.0", "ACTIVE")));

        assertThat(Shop.problem(report(UUID.randomUUID().toString(), List.of())))
                .isEqualTo("409 desk-cloned");
        assertThat(reports.of(DeskId.of(buyer.desk().id)).orElseThrow().addons())
                .hasSize(1);
    }

    @Test
    void whatIsTooLongOrSaysTwoThingsIsRefused() {
        List<Map<String, String>> many = IntStream.range(0, 501)
                .mapToObj(i -> one(new AddonId("acme", "addon-" + i), "1.0.0", "ACTIVE"))
                .toList();

        assertThat(report(INSTANCE, many).statusCode()).isEqualTo(422);
        assertThat(report(INSTANCE, List.of(one(csat, "1.0.0", "ACTIVE"), one(csat, "1.0.1", "ACTIVE")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(reports.of(DeskId.of(buyer.desk().id))).isEmpty();
    }

    private HttpResponse<String> report(String instance, List<Map<String, String>> addons) {
        return buyer.desk()
                .put(
                        "/v1/installed-addons",
                        buyer.token(),
                        Map.of("addons", addons),
                        "X-SupportPro-Instance",
                        instance);
    }

    private static AddonId free() {
        return new AddonId("acme", "free-of-charge");
    }

    private static Map<String, String> one(AddonId addon, String version, String state) {
        return Map.of("addon", addon.toString(), "version", version, "state", state);
    }
}
