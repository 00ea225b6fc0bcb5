package com.supportpro.journeys;

/** One of the store's staff, on the pages of the staff. */
final class Clerk {

    static final String STAFF = "staff@supportpro.example";

    private final Town town;
    private final Visitor at;

    Clerk(Town town, Visitor at) {
        this.town = town;
        this.at = at;
    }

    void signIn() {
        signIn(STAFF);
    }

    /** As anybody of the store or one of its customers. */
    void signIn(String email) {
        at.open(town.store.url() + "/sign-in");
        at.page.locator("input[name=email]").fill(email);
        at.page.locator("input[name=password]").fill(Operator.PASSWORD);
        at.press("Sign in");
        at.page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Looks the invoice up by its number, as it stands on the bank's statement, and books what is open. */
    void booksTransfer(String invoice, String line) {
        at.open(town.store.url() + "/staff");
        at.page.locator("nav input[name=query]").fill(invoice);
        at.page.keyboard().press("Enter");
        at.page.waitForURL("**/staff/invoices/" + invoice);
        at.type("Line of the bank statement", line);
        at.press("Book the transfer");
        at.sees("The money is booked.");
    }
}
