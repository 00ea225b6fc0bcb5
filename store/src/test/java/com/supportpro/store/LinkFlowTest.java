package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.ScriptedDesk.Tokens;
import com.supportpro.store.StoreFixture.Customer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class LinkFlowTest {

    @Autowired
    StoreFixture fixture;

    @LocalServerPort
    int port;

    private Customer owner;
    private ScriptedDesk desk;
    private Browser browser;

    @BeforeEach
    void aRegisteredDesk() {
        owner = fixture.customer("Northwind Traders");
        desk = ScriptedDesk.registered(port, owner.key());
        browser = new Browser(port);
    }

    @Test
    void aDeskIsLinkedToTheAccountThatHoldsItsLicence() {
        Tokens tokens = desk.linked(browser, owner.email(), PASSWORD);

        HttpResponse<String> link = desk.get("/v1/link", tokens.access());

        assertThat(link.body())
                .contains("\"holdsLicence\":true", "\"name\":\"Northwind Traders\"", "\"holder\":\"Northwind Traders\"")
                .contains("SP-••••-")
                .doesNotContain(owner.key(), owner.email());
    }

    @Test
    void anotherAccountIsToldThatItDoesNotHoldTheLicenceAndNotWhoDoes() {
        Customer stranger = fixture.customer("Contoso");

        Tokens tokens = desk.linked(browser, stranger.email(), PASSWORD);

        assertThat(desk.get("/v1/link", tokens.access()).body())
                .contains("\"holdsLicence\":false", "\"name\":\"Contoso\"", "N••• T•••")
                .doesNotContain("Northwind");
    }

    @Test
    void aRequestWithoutPkceIsRefused() {
        browser.signIn(owner.email(), PASSWORD);

        HttpResponse<String> answer = browser.get(desk.authorizePath("nonce", "n"));

        assertThat(Browser.location(answer)).startsWith(ScriptedDesk.CALLBACK).contains("error=invalid_request");
    }

    @Test
    void aRedirectThatIsNotRegisteredExactlyIsRefusedWithoutBeingFollowed() {
        browser.signIn(owner.email(), PASSWORD);

        HttpResponse<String> answer = browser.get(desk.authorizePath().replace("callback", "callback%2Felsewhere"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("This desk cannot be linked this way");
    }

    @Test
    void aWrongCodeVerifierIsRefused() {
        String code = desk.code(browser, owner.email(), PASSWORD);

        HttpResponse<String> answer = desk.token(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                ScriptedDesk.CALLBACK,
                "code_verifier",
                "another-code-verifier-of-at-least-43-characters-xx");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void aReplayedCodeIsRefusedAndEndsWhatItGave() {
        String code = desk.code(browser, owner.email(), PASSWORD);
        Tokens tokens = ScriptedDesk.tokens(desk.exchange(code));

        HttpResponse<String> replay = desk.exchange(code);

        assertThat(replay.statusCode()).isEqualTo(400);
        assertThat(desk.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherDeskCannotUseTheCode() {
        ScriptedDesk other = ScriptedDesk.registered(port, owner.key());
        String code = desk.code(browser, owner.email(), PASSWORD);

        assertThat(other.exchange(code).statusCode()).isEqualTo(400);
    }

    @Test
    void afterLogoutTheNextLoginAsksForCredentialsAgain() {
        Tokens tokens = desk.linked(browser, owner.email(), PASSWORD);
        assertThat(Browser.location(browser.get(desk.authorizePath()))).startsWith(ScriptedDesk.CALLBACK);

        HttpResponse<String> logout = browser.get(logoutPath(tokens, ScriptedDesk.AFTER_LOGOUT));

        assertThat(Browser.location(logout)).isEqualTo(ScriptedDesk.AFTER_LOGOUT + "?state=out");
        assertThat(Browser.location(browser.get(desk.authorizePath()))).endsWith("/sign-in");
    }

    @Test
    void logoutWorksInALaterSessionThanTheOneThatMadeTheLink() {
        Tokens tokens = desk.linked(browser, owner.email(), PASSWORD);
        Browser later = new Browser(port);
        later.signIn(owner.email(), PASSWORD);

        HttpResponse<String> logout = later.get(logoutPath(tokens, ScriptedDesk.AFTER_LOGOUT));

        assertThat(Browser.location(logout)).startsWith(ScriptedDesk.AFTER_LOGOUT);
        assertThat(Browser.location(later.get("/"))).endsWith("/sign-in");
    }

    @Test
    void logoutDoesNotSendAnybodyToAnAddressThatIsNotRegistered() {
        Tokens tokens = desk.linked(browser, owner.email(), PASSWORD);

        HttpResponse<String> logout = browser.get(logoutPath(tokens, "https://evil.example/"));

        assertThat(Browser.location(logout)).endsWith("/sign-out");
    }

    @Test
    void logoutOfSomebodyElseIsLeftToThem() {
        Tokens tokens = desk.linked(browser, owner.email(), PASSWORD);
        Browser other = new Browser(port);
        other.signIn(fixture.customer("Contoso").email(), PASSWORD);

        assertThat(Browser.location(other.get(logoutPath(tokens, ScriptedDesk.AFTER_LOGOUT))))
                .endsWith("/sign-out");
        assertThat(other.get("/sign-out").body()).contains("Sign out?");
    }

    @Test
    void promptLoginAsksForCredentialsAgain() {
        desk.linked(browser, owner.email(), PASSWORD);

        HttpResponse<String> answer = browser.get(desk.authorizePath() + "&prompt=login");

        assertThat(Browser.location(answer)).contains("/oauth2/authorize").doesNotContain("prompt");
        assertThat(Browser.location(browser.get(Browser.location(answer)))).endsWith("/sign-in");
    }

    @Test
    void noOtherPageSignsPeopleOutByAskingForCredentials() {
        desk.linked(browser, owner.email(), PASSWORD);

        browser.get("/oauth2/authorize?response_type=code&prompt=login");
        browser.get(
                "/oauth2/authorize?response_type=code&client_id=nobody&redirect_uri=https://evil.example&prompt=login");
        browser.get(
                desk.authorizePath().replace("redirect_uri=", "redirect_uri=https://evil.example/") + "&prompt=login");

        assertThat(browser.get("/security").statusCode()).isEqualTo(200);
    }

    @Test
    void whoCancelsTheConsentSendsTheDeskAnError() {
        browser.signIn(owner.email(), PASSWORD);
        String consent = Browser.location(browser.get(desk.authorizePath()));

        HttpResponse<String> answer = browser.post(
                "/oauth2/authorize", "client_id", desk.clientId, "state", Browser.parameter(consent, "state"));

        assertThat(Browser.location(answer)).startsWith(ScriptedDesk.CALLBACK).contains("error=access_denied");
    }

    @Test
    void theConsentPageMayLeadToTheDeskAndNowhereElse() {
        browser.signIn(owner.email(), PASSWORD);

        HttpResponse<String> page = browser.get(Browser.location(browser.get(desk.authorizePath())));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' http://127.0.0.1:9999"));
        assertThat(page.body()).contains("Link Front desk to Northwind Traders?");
    }

    private String logoutPath(Tokens tokens, String target) {
        return "/connect/logout?"
                + Browser.form("id_token_hint", tokens.id(), "post_logout_redirect_uri", target, "state", "out");
    }
}
