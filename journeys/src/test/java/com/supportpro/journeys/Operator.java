package com.supportpro.journeys;

import com.microsoft.playwright.Locator;

/** What operators of the demo do in the panel and in the client area. */
final class Operator {

    static final String ADMIN = "admin@desk.example";
    static final String AGENT = "agent@desk.example";
    static final String OWNER = "owner@northwind.example";
    static final String SOMEONE = "someone@contoso.example";
    static final String PASSWORD = "demo";
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 200;

    private final String desk;
    private final String store;
    final Visitor at;

    Operator(Town town, Visitor at) {
        this(town.desk.url(), town.store.url(), at);
    }

    Operator(String desk, String store, Visitor at) {
        this.desk = desk;
        this.store = store;
        this.at = at;
    }

    void signIn(String email) {
        at.open(desk + "/operator/login");
        at.page.locator("input[name=username]").fill(email);
        at.page.locator("input[name=password]").fill(PASSWORD);
        at.page.locator("button[type=submit]").first().click();
        at.page.waitForURL(url -> !url.contains("/login"));
    }

    void open(String path) {
        at.open(desk + path);
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
        at.page.waitForURL(store + "/**");
        at.page.locator("input[name=email]").fill(account);
        at.page.locator("input[name=password]").fill(PASSWORD);
        at.press("Sign in");
    }

    void consent() {
        at.press("Link this desk");
        at.page.waitForURL(desk + "/operator/**");
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
        isTold();
    }

    /** Waits for the word that it was done. */
    void isTold() {
        at.page.locator(".sp-toast[role=status]").waitFor();
    }

    /** Opens its settings; after a start of the desk they are there once the add-on runs again. */
    void openSettings(String id) {
        String path = "/operator/addons/" + id + "/settings";
        open(path);
        for (int tries = 0; tries < TRIES && at.page.locator("form.sp-form").count() == 0; tries++) {
            at.page.waitForTimeout(PAUSE_MILLIS);
            open(path);
        }
        at.button("Save").waitFor();
    }

    /** On the grid of its kind. */
    void findsState(String id, String state) {
        at.page
                .locator("tr:has(a[href='/operator/addons/" + id + "'])")
                .getByText(state, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    /** Asks the desk's API; the answer's body. */
    String api(String path) throws java.io.IOException, InterruptedException {
        return Api.get(desk + "/api/v1" + path);
    }
}
