package com.supportpro.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** A customer in front of an invoice in the client area. */
final class Payer {

    private final Page page;
    private final String story;
    private int scene;

    Payer(Page page, String story) {
        this.page = page;
        this.story = story;
    }

    /** Enters a test card on the sandbox's page and comes back to the invoice. */
    void entersCard(String card) {
        String invoice = URI.create(page.url()).getPath();
        page.locator("form[action$='/payment-method'] button[type=submit]").click();
        page.locator("input[name=card][value=" + card + "]").check();
        scene("card");
        page.locator("form[action='/sandbox/cards'] button[type=submit]").click();
        page.waitForURL(url -> URI.create(url).getPath().equals(invoice));
        scene("entered");
    }

    /** By the method that the invoice proposes. */
    void pays() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay [A-Z€$]")))
                .click();
        page.getByText("is paid. Your desk goes on by itself.").waitFor();
    }

    /** On the page of the bank. */
    void confirms() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Confirm the payment"))
                .click();
        page.waitForURL("**/sandbox/challenge/**");
        scene("challenge");
        page.locator("button[name=approve][value=true]").click();
        page.getByText("is paid. Your desk goes on by itself.").waitFor();
        scene("paid");
    }

    void scene(String name) {
        scene++;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Places.FOUND.resolve("%s-%02d-%s.png".formatted(story, scene, name))));
    }
}
