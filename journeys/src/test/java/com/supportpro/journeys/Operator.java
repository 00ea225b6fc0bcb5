package com.supportpro.journeys;

/** What operators of the demo do in the panel and in the client area. */
final class Operator {

    static final String ADMIN = "admin@desk.example";
    static final String AGENT = "agent@desk.example";
    static final String OWNER = "owner@northwind.example";
    static final String SOMEONE = "someone@contoso.example";
    private static final String PASSWORD = "demo";

    private final Town town;
    final Visitor at;

    Operator(Town town, Visitor at) {
        this.town = town;
        this.at = at;
    }

    void signIn(String email) {
        at.open(town.desk.url() + "/operator/login");
        at.page.locator("input[name=username]").fill(email);
        at.page.locator("input[name=password]").fill(PASSWORD);
        at.page.locator("button[type=submit]").first().click();
        at.page.waitForURL(url -> !url.contains("/login"));
    }

    void open(String path) {
        at.open(town.desk.url() + path);
    }

    /** From the desk's Login through the client area and back. */
    void logInToStoreAs(String account) {
        at.page
                .locator("form[action='/operator/billing-link/login'] button")
                .first()
                .click();
        signInAtStore(account);
        consent();
    }

    void signInAtStore(String account) {
        at.page.waitForURL(town.store.url() + "/**");
        at.page.locator("input[name=email]").fill(account);
        at.page.locator("input[name=password]").fill(PASSWORD);
        at.press("Sign in");
    }

    void consent() {
        at.press("Link this desk");
        at.page.waitForURL(town.desk.url() + "/operator/**");
    }

    void linkAsOwner() {
        open("/operator/addons");
        if (at.offers("Login")) {
            logInToStoreAs(OWNER);
        }
    }

    /** Installs from the add-on's page and waits for what it says in the end. */
    void install(String id) {
        open("/operator/addons/" + id);
        at.press("Install");
        at.page.locator(".sp-toast[role=status]").waitFor();
    }

    /** Asks the desk's API; the answer's body. */
    String api(String path) throws java.io.IOException, InterruptedException {
        return Api.get(town.desk.url() + "/api/v1" + path);
    }
}
