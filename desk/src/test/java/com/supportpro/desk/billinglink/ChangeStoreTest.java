package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.desk.operators.StoreEntry;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another store, another licence: entered after the set-up. */
@LinkTest
class ChangeStoreTest {

    private static final String PROFILE = "/operator/profile";
    private static final String PAGE = "/operator/store";
    private static final String NOBODYS_KEY = "SP-ZZZZ-ZZZZ-ZZZZ-ZZZZ";
    private static final String NOWHERE = "http://localhost:1";

    @Autowired
    LinkFixture fixture;

    @Autowired
    ScriptedStore store;

    @Autowired
    LicenceKey licence;

    @Autowired
    BillingLink link;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Panel panel;

    @BeforeEach
    void aDeskThatIsSetUp() {
        panel = fixture.panel(port);
    }

    @Test
    void whatWasEnteredWronglyWhileTheStoreWasDownIsPutRight() {
        jdbc.sql("delete from store_registration").update();
        licence.keep(new StoreEntry(NOWHERE, NOBODYS_KEY));
        assertThat(Panel.location(panel.login(PROFILE))).isEqualTo(PROFILE);
        assertThat(panel.get(PAGE).body()).contains(NOWHERE, "SP-••••-ZZZZ", "Not registered yet");

        panel.submit(PAGE, PAGE, "storeUrl", store.url().toString(), "licenceKey", ScriptedStore.LICENCE);

        assertThat(panel.get(PAGE).body())
                .contains("The store knows this desk under this licence.", "Registered with the store", "SP-••••-EFGH");
        assertThat(Panel.location(panel.login(PROFILE))).startsWith(store.url() + "/oauth2/authorize?");
    }

    @Test
    void whatTheStoreRefusesChangesNothing() {
        HttpResponse<String> answer = put(store.url().toString(), NOBODYS_KEY);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is no licence SP-••••-ZZZZ.", "\"licenceKey\"");
        assertThat(licence.find()).contains(ScriptedStore.LICENCE);
    }

    @Test
    void whatCannotBeAKeyIsToldWithoutAskingTheStore() {
        store.asked.clear();

        HttpResponse<String> answer = put(store.url().toString(), "SP-2345-6789-ABCD");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is no licence key.");
        assertThat(store.asked).isEmpty();
    }

    @Test
    void whileTheStoreIsSilentTheEntryIsKeptAndTheLinkOfTheOldOneEnds() {
        fixture.link(panel);
        long before = fixture.audited("desk.store-changed");
        store.down = true;

        HttpResponse<String> answer = put(store.url().toString(), NOBODYS_KEY);

        assertThat(answer.body()).contains("\"storeHeard\":false");
        assertThat(licence.find()).contains(NOBODYS_KEY);
        assertThat(link.status().state()).isEqualTo(LinkState.UNLINKED);
        assertThat(fixture.audited("desk.store-changed")).isEqualTo(before + 1);
    }

    @Test
    void theSameEntryAgainLeavesTheLink() {
        fixture.link(panel);
        store.down = true;

        HttpResponse<String> answer = put(store.url() + "/", "");

        assertThat(answer.body()).contains("\"storeHeard\":false");
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void theKeyGoesToNoOtherAddressUnlessItIsEnteredForThat() {
        HttpResponse<String> answer = panel.submit(PAGE, PAGE, "storeUrl", NOWHERE, "licenceKey", "");

        assertThat(answer.body()).contains("Enter the licence key.", NOWHERE);
        assertThat(panel.get("/api/v1/store", "Authorization", "Bearer " + LinkFixture.TOKEN)
                        .body())
                .contains("\"url\":\"" + store.url() + "\"", "\"licence\":\"SP-••••-EFGH\"");
    }

    @Test
    void whoMayNotChangeSettingsSeesNeither() {
        assertThat(fixture.agent(port).get(PAGE).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> put(String url, String key) {
        return panel.putJson(
                "/api/v1/store", LinkFixture.TOKEN, "{\"storeUrl\":\"" + url + "\",\"licenceKey\":\"" + key + "\"}");
    }
}
