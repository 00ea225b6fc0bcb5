package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first hour of a store and of a desk that are no demo. */
class SetUpJourneyTest {

    private static final String PASSWORD = "four-words-nobody-guesses";

    @RegisterExtension
    static final Journey JOURNEY = new Journey(Town::startEmpty);

    @Test
    void bothAreSetUpInTheBrowserAndAWeakPasswordIsRefused() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("set-up")) {
            String store = JOURNEY.town().store.url();
            visitor.open(store + "/");
            visitor.open(store + "/setup");
            visitor.findsItFinished("store");
            enters(visitor, "Stella Staff", "staff@supportpro.example", "demo");
            visitor.press("Set up the store");
            visitor.page.locator("[aria-invalid=true]").waitFor();
            visitor.findsItFinished("store-mistake");
            enters(visitor, "Stella Staff", "staff@supportpro.example", PASSWORD);
            visitor.press("Set up the store");
            visitor.page.waitForURL(url -> !url.contains("/setup"));
            visitor.findsItFinished("store-done");

            String desk = JOURNEY.town().desk.url();
            visitor.open(desk + "/setup");
            visitor.findsItFinished("desk");
            enters(visitor, "Ada Minh", "ada@desk.example", PASSWORD);
            visitor.page.locator("input[name=deskName]").fill("Northwind help desk");
            visitor.page.locator("input[name=storeUrl]").fill(store);
            visitor.page.locator("input[name=licenceKey]").fill("SP-WRONG");
            visitor.page.locator("form.sp-form button[type=submit]").click();
            visitor.page.locator("[aria-invalid=true]").first().waitFor();
            visitor.findsItFinished("desk-mistake");
            enters(visitor, "Ada Minh", "ada@desk.example", PASSWORD);
            visitor.page.locator("input[name=licenceKey]").fill(licence(store));
            visitor.page.locator("form.sp-form button[type=submit]").click();
            visitor.page.waitForURL(url -> !url.contains("/setup"));
            visitor.findsItFinished("desk-done");
            visitor.hasNothingToComplainOf();
        }
    }

    private static void enters(Visitor visitor, String name, String email, String password) {
        visitor.page.locator("input[name=token]").fill(Town.TOKEN);
        visitor.page.locator("input[name=name]").fill(name);
        visitor.page.locator("input[name=email]").fill(email);
        visitor.page.locator("input[name=password]").fill(password);
    }

    private static String licence(String store) throws Exception {
        var account = Api.post(store + "/api/v1/staff/accounts", """
                {"email":"owner@northwind.example","name":"Nora Owens","password":"%s","accountName":"Northwind",
                 "timeZone":"Europe/Berlin"}""".formatted(PASSWORD));
        assertThat(account.statusCode()).as(account.body()).isEqualTo(201);
        var licence = Api.post(store + "/api/v1/staff/licences", """
                {"accountEmail":"owner@northwind.example","label":"Help desk"}""");
        assertThat(licence.statusCode()).as(licence.body()).isEqualTo(201);
        return licence.body().replaceFirst("(?s).*\"key\":\"([^\"]+)\".*", "$1");
    }
}
