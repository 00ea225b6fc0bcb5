package com.supportpro.desk.billinglink;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinkTest
class LoginTest {

    private static final String PROFILE = "/operator/profile";

    @Autowired
    LinkFixture fixture;

    @Autowired
    ScriptedStore store;

    @Autowired
    SettableClock clock;

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
    void anOperatorLinksTheDeskAndComesBackToThePageTheyCameFrom() {
        long before = fixture.audited("desk.linked");
        String address = Panel.location(panel.login("/operator/profile?from=here"));

        HttpResponse<String> back = panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(address)
                .startsWith(store.url() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "scope=openid%20profile%20email%20desk")
                .doesNotContain("prompt=");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Panel.location(back)).isEqualTo("/operator/profile?from=here");
        assertThat(panel.get("/operator/profile?from=here").body())
                .contains("This desk is linked to Northwind Traders.");
        assertThat(link.status())
                .isEqualTo(new LinkStatus(
                        LinkState.LINKED,
                        "Northwind Traders",
                        "o•••@northwind.example",
                        "SP-••••-EFGH",
                        "Northwind Traders"));
        assertThat(fixture.audited("desk.linked")).isEqualTo(before + 1);
    }

    @Test
    void theWrongAccountIsKeptWithBothIdentitiesAndTheNextLoginAsksForCredentials() {
        store.account = "Contoso";

        fixture.link(panel);

        assertThat(panel.get(PROFILE).body()).contains("Contoso does not hold the licence of this desk.");
        assertThat(link.status().state()).isEqualTo(LinkState.WRONG_ACCOUNT);
        assertThat(link.status().accountName()).isEqualTo("Contoso");
        assertThat(link.status().licenceHolder()).isEqualTo("N••• T•••");
        assertThat(panel.get("/operator/billing-link").body())
                .contains("Contoso", "N••• T•••", "/operator/billing-link/logout")
                .doesNotContain("action=\"/operator/billing-link/login\"");
        assertThat(Panel.location(panel.login(PROFILE))).contains("prompt=login");
    }

    /** Both began before the desk was linked. */
    @Test
    void theWrongAccountTakesNoLinkFromTheRightOne() {
        String late = Panel.location(panel.login(PROFILE));
        fixture.link(panel);
        panel.get(PROFILE);
        store.account = "Contoso";

        panel.callback(LinkFixture.state(late), store.code(late));

        assertThat(panel.get(PROFILE).body())
                .contains("Contoso does not hold the licence of this desk, so the desk stays linked");
        assertThat(link.status().accountName()).isEqualTo("Northwind Traders");
        assertThat(link.status().linked()).isTrue();
        assertThat(store.count("POST /oauth2/revoke")).isOne();
    }

    @Test
    void whoeverPressesLoginOnAPageFromBeforeIsToldThatTheDeskIsLinked() {
        fixture.link(panel);
        store.asked.clear();

        assertThat(Panel.location(panel.login(PROFILE))).isEqualTo(PROFILE);
        assertThat(panel.get(PROFILE).body()).contains("This desk is linked to Northwind Traders.");
        assertThat(store.asked).isEmpty();
    }

    @Test
    void aStateIsGoodOnce() {
        String address = Panel.location(panel.login(PROFILE));
        panel.callback(LinkFixture.state(address), store.code(address));
        long exchanges = store.count("POST /oauth2/token");

        HttpResponse<String> replay = panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(Panel.location(replay)).isEqualTo("/operator/addons");
        assertThat(store.count("POST /oauth2/token")).isEqualTo(exchanges);
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aStateIsGoodForTenMinutes() {
        String address = Panel.location(panel.login(PROFILE));
        clock.advance(Duration.ofMinutes(11));

        panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(panel.get(PROFILE).body()).contains("This Login took more than ten minutes.");
        assertThat(link.status().linked()).isFalse();
    }

    @Test
    void aStateOfAnotherSessionIsRefusedAndStaysGoodForItsOwn() {
        String address = Panel.location(panel.login(PROFILE));
        Panel other = new Panel(port).signedIn("admin@desk.example", LinkFixture.PASSWORD);

        HttpResponse<String> refused = other.callback(LinkFixture.state(address), store.code(address));

        assertThat(Panel.location(refused)).isEqualTo("/operator/addons");
        assertThat(link.status().linked()).isFalse();
        panel.callback(LinkFixture.state(address), store.code(address));
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aStateThatNobodyBeganIsRefused() {
        panel.callback("made-up", "code");

        assertThat(store.count("POST /oauth2/token")).isZero();
        assertThat(link.status().linked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/operator",
                "/operator//evil.example",
                "/operator/..//evil.example",
                "/operator\\evil.example",
                "/operator\r\nSet-Cookie: a=b",
                "/operator/%0d%0aSet-Cookie:a=b",
                "/operator@evil.example",
                "/operators-of-evil",
                "/operator/{template}",
                "/",
                ""
            })
    void nobodyIsSentAnywhereButToThePanel(String asked) {
        String address = Panel.location(panel.login(asked));

        HttpResponse<String> back = panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(Panel.location(back)).isEqualTo("/operator/addons");
    }

    @Test
    void aStoreThatIsDownAtLoginIsToldOf() {
        store.down = true;

        HttpResponse<String> answer = panel.login(PROFILE);

        assertThat(Panel.location(answer)).isEqualTo(PROFILE);
        assertThat(panel.get(PROFILE).body()).contains("The store cannot be reached at the moment.");
    }

    @Test
    void aStoreThatGoesDownBeforeTheCallbackLeavesTheLinkAsItWas() {
        String address = Panel.location(panel.login(PROFILE));
        fixture.link(panel);
        panel.get(PROFILE);
        store.down = true;

        panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(panel.get(PROFILE).body()).contains("The store cannot be reached at the moment.");
        assertThat(link.status().linked()).isTrue();
    }

    @Test
    void aStoreThatCannotSayWhoseTheAccountIsMakesNoLink() {
        String address = Panel.location(panel.login(PROFILE));
        store.linkDown = true;

        panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(panel.get(PROFILE).body()).contains("The store cannot be reached at the moment.");
        assertThat(link.status().linked()).isFalse();
    }

    @Test
    void anIdTokenOfAnotherLoginMakesNoLink() {
        String address = Panel.location(panel.login(PROFILE));
        store.nonceInstead = "another";

        panel.callback(LinkFixture.state(address), store.code(address));

        assertThat(panel.get(PROFILE).body()).contains("does not belong to this Login");
        assertThat(link.status().linked()).isFalse();
    }

    @Test
    void whoCancelsAtTheStoreIsToldThatNothingChanged() {
        String address = Panel.location(panel.login(PROFILE));

        panel.get("/operator/billing-link/callback?error=access_denied&state=" + LinkFixture.state(address));

        assertThat(panel.get(PROFILE).body()).contains("The Login was cancelled.");
    }

    @Test
    void logoutGoesThroughTheStoreAndTheNextLoginAsksForCredentials() {
        fixture.link(panel);
        long before = fixture.audited("desk.unlinked");

        String address = Panel.location(panel.logout(PROFILE));
        HttpResponse<String> back = panel.get("/operator/billing-link/logged-out?state=" + LinkFixture.state(address));

        assertThat(address).startsWith(store.url() + "/connect/logout?id_token_hint=");
        assertThat(ScriptedStore.parameters(address.substring(address.indexOf('?') + 1)))
                .containsEntry("post_logout_redirect_uri", "http://localhost:9999/operator/billing-link/logged-out");
        assertThat(store.count("POST /oauth2/revoke")).isEqualTo(1);
        assertThat(Panel.location(back)).isEqualTo(PROFILE);
        assertThat(link.status().state()).isEqualTo(LinkState.UNLINKED);
        assertThat(link.ended()).isEmpty();
        assertThat(fixture.audited("desk.unlinked")).isEqualTo(before + 1);
        assertThat(Panel.location(panel.login(PROFILE))).contains("prompt=login");
    }

    @Test
    void logoutWorksWhileTheStoreIsDown() {
        fixture.link(panel);
        store.down = true;

        HttpResponse<String> answer = panel.logout(PROFILE);

        assertThat(Panel.location(answer)).isEqualTo(PROFILE);
        assertThat(panel.get(PROFILE).body()).contains("The store could not be told");
        assertThat(link.status().state()).isEqualTo(LinkState.UNLINKED);
    }

    @Test
    void afterLogoutALoginLinksAgainWithoutAskingForCredentialsForEver() {
        fixture.link(panel);
        panel.logout(PROFILE);

        fixture.link(panel);

        assertThat(link.status().linked()).isTrue();
        assertThat(jdbc.sql("select ask_again from billing_link")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aDeskThatTheStoreHasForgottenRegistersAnew() {
        store.knowsDesk = false;

        String address = Panel.location(panel.login(PROFILE));

        assertThat(address).startsWith(store.url() + "/oauth2/authorize?");
        assertThat(store.count("POST /v1/desks")).isEqualTo(2);
    }

    @Test
    void noSecretIsKeptInTheClear() {
        fixture.link(panel);
        panel.login(PROFILE);
        List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();

        String everything = tables.stream()
                .flatMap(table ->
                        jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list().stream())
                .reduce("", String::concat);

        assertThat(store.secrets).isNotEmpty();
        assertThat(everything).contains("SP-••••-EFGH").doesNotContain(ScriptedStore.LICENCE);
        store.secrets.forEach(secret -> assertThat(everything).doesNotContain(secret));
    }

    @Test
    void programsSeeTheLinkAndWhereToLogIn() {
        fixture.link(panel);

        HttpResponse<String> answer = panel.get("/api/v1/billing-link", "Authorization", "Bearer " + LinkFixture.TOKEN);

        assertThat(answer.body())
                .contains("\"state\":\"LINKED\"", "\"name\":\"Northwind Traders\"", "\"key\":\"SP-••••-EFGH\"")
                .contains("\"loginUrl\":\"http://localhost:9999/operator/billing-link/login\"")
                .contains("\"logoutUrl\":\"http://localhost:9999/operator/billing-link/logout\"")
                .doesNotContain("token", "secret");
    }

    @Test
    void whoMayNotManageAddOnsMayNotLinkTheDesk() {
        HttpResponse<String> answer = fixture.agent(port).login(PROFILE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(store.asked).doesNotContain("POST /oauth2/token");
    }

    @Test
    void formsOfThePanelMayLeadToTheStore() {
        Map<String, List<String>> headers = panel.get(PROFILE).headers().map();

        assertThat(headers.get("content-security-policy"))
                .singleElement()
                .asString()
                .endsWith("form-action 'self' " + store.url());
    }
}
