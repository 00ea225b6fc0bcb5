package com.supportpro.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An operator who purchases on the pages of the desk. */
final class Buyer {

    private static final int PATIENCE = 90_000;

    final Operator operator;
    private final Visitor at;

    Buyer(Operator operator) {
        this.operator = operator;
        this.at = operator.at;
    }

    /** From the add-on's page to the exact amount. */
    void isQuoted(String addon, String cycle) {
        operator.open("/operator/addons/" + addon);
        at.page.locator("select[name=cycle]").selectOption(cycle);
        at.page
                .locator("form[action$='/purchase'] button[type=submit]:not([name=trial])")
                .click();
        agreement().waitFor();
    }

    void agrees() {
        agreement().click();
    }

    /** The form is on its way when this returns, and nothing more is known. */
    void clicksWithoutWaiting() {
        agreement().click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    /** Opens the client area beside the desk, where its owner signs in first. */
    Page followsPayInvoice() {
        Page invoice = at.page.waitForPopup(() -> at.follow("Pay invoice"));
        invoice.locator("input[name=email]").fill(Operator.OWNER);
        invoice.locator("input[name=password]").fill(Operator.PASSWORD);
        invoice.locator("form button[type=submit]").first().click();
        invoice.waitForURL("**/invoices/**");
        return invoice;
    }

    /** What the desk says by itself in the end. */
    void awaits(String text) {
        at.page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private Locator agreement() {
        return at.page.locator("form:has(input[name=quote]) button[type=submit]");
    }
}
