package com.supportpro.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody in front of a browser; leaves a screenshot of each scene, and notes what the browser complains of. */
final class Visitor implements AutoCloseable {

    /** What the builder of requests to axe would ask in four, with a page of its own and all that was found right. */
    private static final String BROKEN_RULES = """
            () => axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              resultTypes: ['violations']
            }).then(found => found.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`))""";

    private static final int PHONE = 375;
    private static final int TALL = 900;

    private final BrowserContext context;
    private final String story;
    private final List<String> complaints = new ArrayList<>();
    private int scene;
    final Page page;

    Visitor(BrowserContext context, Page page, String story) {
        this.context = context;
        this.page = page;
        this.story = story;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
    }

    /** The page that was open may just be loading itself anew, which ends a navigation; then it is begun again. */
    void open(String address) {
        try {
            page.navigate(address);
        } catch (PlaywrightException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.contains("ERR_ABORTED") && !why.contains("interrupted by another navigation")) {
                throw e;
            }
            page.navigate(address);
        }
    }

    void press(String button) {
        button(button).first().click();
    }

    void follow(String link) {
        link(link).first().click();
    }

    void type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    boolean offers(String button) {
        return button(button).count() > 0;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void scene(String name) {
        scene++;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Places.FOUND.resolve("%s-%02d-%s.png".formatted(story, scene, name))));
    }

    /** No rule of WCAG 2.2 A and AA that axe knows is broken on the present page. */
    void findsItAccessible() {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        Assertions.assertThat((List<?>) page.evaluate(BROKEN_RULES))
                .as(page.url())
                .isEmpty();
    }

    /** The present page as somebody else sees it: in the dark, on a phone. */
    void findsItAccessibleOnADarkPhone(String scene) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE, TALL);
        scene(scene);
        findsItAccessible();
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) over).intValue())
                .as("scrolls sideways: " + page.url())
                .isZero();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Chromium.WIDE, TALL);
    }

    /** The present page in the light, in the dark, and on a phone, where it fits the width; the dark is judged on the phone. */
    void findsItFinished(String scene) {
        scene(scene);
        findsItAccessible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        scene(scene + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        findsItAccessibleOnADarkPhone(scene + "-phone");
    }

    void hasNothingToComplainOf() {
        Assertions.assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
