package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the one script does on pages of both applications, on a page of its own. */
class ScriptTest {

    private static final String PLACE = "http://panel.test/";
    private static final Path SCRIPT =
            Path.of("..", "platform", "src", "main", "resources", "static", "assets", "sp.js");
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
            <button data-nav-toggle aria-expanded="false">Menu</button>
            <button data-theme="light">Light</button><button data-theme="dark">Dark</button><button data-theme="system">System</button>
            <button id="copy" data-copy="SP-1">Copy</button>
            <img class="sp-face" src="/missing.png" alt="" data-letters="NO" data-colour="c3">
            <div id="part"></div>
            <div id="toasts" data-unreachable="Out of reach" data-failed="Failed" data-uncopied="Not copied" data-dismiss-label="Dismiss"></div>
            <script src="/sp.js" defer></script></body></html>""";
    private static final Chromium CHROMIUM = new Chromium();

    private final Visitor visitor = CHROMIUM.visitor("script");
    private final Page page = visitor.page;

    @AfterAll
    static void stop() {
        CHROMIUM.close();
    }

    @BeforeEach
    void aPage() {
        page.route(PLACE + "**", ScriptTest::serve);
        visitor.open(PLACE);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void aRequestThatFailsIsToldOnceAndThatTheServerIsBackTakesItAway() {
        happens("htmx:sendError", "{}");
        happens("htmx:sendError", "{}");
        assertThat(toasts()).containsExactly("! Out of reach×");

        happens("htmx:afterRequest", "{successful: true}");
        assertThat(toasts()).isEmpty();

        happens("htmx:responseError", "{xhr: {status: 500}}");
        assertThat(toasts()).containsExactly("! Failed×");
        page.getByLabel("Dismiss").click();
        assertThat(toasts()).isEmpty();
    }

    /** Plain HTTP on another host than localhost: there is no clipboard. */
    @Test
    void copyingWorksWithoutAClipboardOfTheBrowserAndSaysSo() {
        assertThat(page.evaluate("'clipboard' in navigator")).isEqualTo(false);
        page.evaluate(
                "document.addEventListener('copy', () => { window.taken = String(document.activeElement.value); })");

        page.locator("#copy").click();

        page.locator("#copy.copied").waitFor();
        assertThat(page.evaluate("window.taken")).isEqualTo("SP-1");
        assertThat(toasts()).isEmpty();
    }

    @Test
    void whatCannotBeCopiedIsTold() {
        page.evaluate("document.execCommand = () => false");

        page.locator("#copy").click();

        page.getByText("Not copied").waitFor();
        assertThat(page.locator("#copy.copied").count()).isZero();
    }

    @Test
    void theAppearanceIsChosenKeptAndGivenBackToTheSystem() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        appears("dark");
        page.locator("[data-theme=light]").click();
        visitor.open(PLACE);
        appears("light");
        assertThat(page.locator("[data-theme=light]").getAttribute("aria-pressed"))
                .isEqualTo("true");

        page.locator("[data-theme=system]").click();
        appears("dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        appears("light");
        assertThat(page.locator("[data-theme=system]").getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void escapeClosesTheMenuAndSaysThatItIsClosed() {
        page.locator("[data-nav-toggle]").click();
        assertThat(page.locator("[data-nav-toggle]").getAttribute("aria-expanded"))
                .isEqualTo("true");

        page.keyboard().press("Escape");

        assertThat(page.locator("[data-nav-toggle]").getAttribute("aria-expanded"))
                .isEqualTo("false");
    }

    @Test
    void aPictureThatCannotBeHadLeavesItsLetters() {
        page.locator("span.sp-face.c3").waitFor();

        assertThat(page.locator("span.sp-face").innerText()).isEqualTo("NO");
    }

    private void happens(String event, String detail) {
        page.evaluate("document.getElementById('part').dispatchEvent(new CustomEvent('" + event
                + "', {bubbles: true, detail: " + detail + "}))");
    }

    private List<String> toasts() {
        return page.locator(".sp-toast").allTextContents();
    }

    /** A choice shows at once, what the system says with the next frame. */
    private void appears(String theme) {
        page.locator("html[data-bs-theme=" + theme + "]").waitFor();
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(PLACE.length());
        switch (path) {
            case "" ->
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
            case "sp.js" ->
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(SCRIPT));
            default -> route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
