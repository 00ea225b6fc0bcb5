package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.ScriptedDesk.Tokens;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.licences.LicenceState;
import com.supportpro.store.licences.Licences;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class ClientAreaTest {

    @Autowired
    StoreFixture fixture;

    @Autowired
    Licences licences;

    @LocalServerPort
    int port;

    private Customer owner;
    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        owner = fixture.customer("Northwind Traders");
        browser = new Browser(port);
        browser.signIn(owner.email(), PASSWORD);
    }

    @Test
    void theKeyIsMaskedUntilItIsAskedFor() {
        String path = "/licences/" + owner.licence().id();
        assertThat(browser.get(path).body()).contains("SP-••••-").doesNotContain(owner.key());

        HttpResponse<String> answer = browser.submit(path, path + "/reveal");

        assertThat(browser.get(Browser.location(answer)).body()).contains(owner.key());
        assertThat(browser.get(path).body()).doesNotContain(owner.key());
        assertThat(browser.get("/").body()).contains("Licence key revealed");
    }

    @Test
    void whatAnotherAccountHoldsDoesNotExist() {
        Customer other = fixture.customer("Contoso");
        ScriptedDesk desk = ScriptedDesk.registered(port, other.key());

        assertThat(browser.get("/licences/" + other.licence().id()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/desks/" + desk.id).statusCode()).isEqualTo(404);
        assertThat(browser.get("/desks/" + desk.id + "/remove").statusCode()).isEqualTo(404);
        assertThat(browser.submit("/security", "/desks/" + desk.id + "/remove").statusCode())
                .isEqualTo(404);
        assertThat(browser.submit("/security", "/licences/" + other.licence().id() + "/reveal")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingIsToldOnAPage() {
        assertThat(browser.get("/desks/no-such-desk").body()).contains("<h1>This request cannot be answered</h1>");
        assertThat(browser.get("/nothing-here").body()).contains("<h1>This page does not exist</h1>");
    }

    @Test
    void aFormThatIsSentAfterTheSessionEndedLeadsToTheSignInWhichSaysSo() {
        HttpResponse<String> answer = new Browser(port).post("/security/sessions/end-others", "_csrf", "from before");

        assertThat(Browser.location(answer)).endsWith("/sign-in?ended");
        assertThat(new Browser(port).get("/sign-in?ended").body()).contains("Your session has ended");
    }

    @Test
    void aFormOfAPageFromBeforeTheSignInIsSaidToBeOutOfDate() {
        HttpResponse<String> answer = browser.post("/security/sessions/end-others", "_csrf", "from before");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>This page is out of date</h1>");
    }

    @Test
    void whatBrowsersKeepForAYearHasAnotherAddressOnceItChanges() {
        List<String> assets = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
                .matcher(browser.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(assets)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(asset -> asset.matches("/assets/[a-z]+-[0-9a-f]{32}\\.(js|css|svg)"))
                .allSatisfy(asset -> assertThat(browser.get(asset).statusCode()).isEqualTo(200));
    }

    @Test
    void aRemovedDeskLosesItsTokensAtOnce() {
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        Tokens tokens = desk.linked(new Browser(port), owner.email(), PASSWORD);
        assertThat(desk.get("/v1/link", tokens.access()).statusCode()).isEqualTo(200);

        browser.submit("/desks/" + desk.id + "/remove", "/desks/" + desk.id + "/remove");

        assertThat(desk.get("/v1/link", tokens.access()).statusCode()).isEqualTo(401);
        assertThat(desk.refresh(tokens.refresh()).statusCode()).isEqualTo(401);
        assertThat(browser.get("/desks").body()).contains("No desk yet");
    }

    @Test
    void theLinkOfADeskSaysThatTheLicenceIsSuspended() {
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        Tokens tokens = desk.linked(new Browser(port), owner.email(), PASSWORD);

        licences.put(owner.licence().id(), LicenceState.SUSPENDED);

        assertThat(desk.get("/v1/link", tokens.access()).body()).contains("\"licenceState\":\"SUSPENDED\"");
        assertThat(browser.get("/").body()).contains("is suspended");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(owner.email(), PASSWORD);

        browser.submit("/security", "/security/password", "present", PASSWORD, "wanted", "three wet lighthouses");

        assertThat(Browser.location(elsewhere.get("/"))).endsWith("/sign-in");
        assertThat(browser.get("/security").statusCode()).isEqualTo(200);
        assertThat(Browser.location(elsewhere.signIn(owner.email(), "three wet lighthouses")))
                .doesNotContain("sign-in");
    }

    @Test
    void aWeakNewPasswordIsRefusedWithTheReason() {
        HttpResponse<String> answer =
                browser.submit("/security", "/security/password", "present", PASSWORD, "wanted", "short");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("at least 12 characters");
    }

    @Test
    void everySessionIsListedAndCanBeEndedFromAnother() {
        for (int i = 0; i < 4; i++) {
            new Browser(port).signIn(owner.email(), PASSWORD);
        }
        String page = browser.get("/security").body();
        assertThat(page.split("<strong>A program</strong>", -1)).hasSize(6);

        browser.submit("/security", "/security/sessions/end-others");

        assertThat(browser.get("/security").body().split("<strong>A program</strong>", -1))
                .hasSize(2);
    }

    @Test
    void whoUsesAnotherAccountComesBackToTheSameLink() {
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        Browser wrong = new Browser(port);
        wrong.signIn(fixture.customer("Contoso").email(), PASSWORD);
        String consent = Browser.location(wrong.get(desk.authorizePath()));
        String again = href(wrong.get(consent).body(), "Use another account");

        String signIn = Browser.location(wrong.get(Browser.location(wrong.get(again))));

        assertThat(signIn).endsWith("/sign-in");
        HttpResponse<String> signedIn = wrong.signIn(owner.email(), PASSWORD);
        String code = desk.afterSignIn(wrong, wrong.get(Browser.location(signedIn)));
        assertThat(desk.exchange(code).statusCode()).isEqualTo(200);
    }

    @Test
    void theSignInPageMayLeadToThePendingDeskAndOtherwiseNowhere() {
        ScriptedDesk desk = ScriptedDesk.registered(port, owner.key());
        Browser linking = new Browser(port);
        linking.get(desk.authorizePath());

        assertThat(policy(linking.get("/sign-in"))).endsWith("form-action 'self' http://127.0.0.1:9999");
        assertThat(policy(new Browser(port).get("/sign-in"))).endsWith("form-action 'self'");
        assertThat(policy(browser.get("/security"))).endsWith("form-action 'self'");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String href(String page, String text) {
        int end = page.indexOf("\">" + text);
        return page.substring(page.lastIndexOf("href=\"", end) + 6, end).replace("&amp;", "&");
    }
}
