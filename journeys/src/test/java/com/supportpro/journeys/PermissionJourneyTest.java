package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionJourneyTest {

    private static final List<String> PAGES = List.of(
            "/operator/addons",
            "/operator/addons/supportpro/notifier",
            "/operator/channels",
            "/operator/languages",
            "/operator/plugins",
            "/operator/operators",
            "/operator/tokens",
            "/operator/audit");

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void whoMayNotManageAddonsSeesNeitherMenuNorPageNorApi() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("permission")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.AGENT);
            operator.open("/operator");
            visitor.scene("menu");
            assertThat(visitor.page.locator("nav a[href='/operator/addons']").count())
                    .isZero();
            assertThat(visitor.page.locator("nav a[href='/operator/tickets']").count())
                    .isOne();
            for (String path : PAGES) {
                var answer = visitor.page.navigate(JOURNEY.town().desk.url() + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
            visitor.scene("refused");
            assertThat(Api.statusFor(JOURNEY.town().desk.url() + "/api/v1/addons", ""))
                    .isEqualTo(401);
            assertThat(Api.statusFor(JOURNEY.town().desk.url() + "/api/v1/addons", "spd_wrong"))
                    .isEqualTo(401);
        }
    }

    @Test
    void everyPageIsAccessibleInLightAndDarkAndOnAPhone() {
        List<String> pages = List.of(
                "/operator",
                "/operator/tickets",
                "/operator/tickets/new",
                "/operator/tickets/1",
                "/operator/addons",
                "/operator/addons?query=notifer",
                "/operator/addons?query=xyzzyplugh",
                "/operator/addons/supportpro/notifier",
                "/operator/addons/supportpro/notifier?tab=news",
                "/operator/addons/supportpro/notifier?tab=permissions",
                "/operator/addons/supportpro/notifier?tab=versions",
                "/operator/addons/supportpro/notifier?tab=history",
                "/operator/channels",
                "/operator/languages",
                "/operator/plugins",
                "/operator/operators",
                "/operator/tokens",
                "/operator/audit",
                "/operator/profile",
                "/operator/nowhere");
        walk("desk-light", 1280, ColorScheme.LIGHT, pages);
        walk("desk-dark", 1280, ColorScheme.DARK, pages);
        walk("desk-phone", 375, ColorScheme.LIGHT, pages);
    }

    @Test
    void everyPageOfTheClientAreaIsAccessibleInLightAndDarkAndOnAPhone() {
        for (var look : List.of("light", "dark", "phone")) {
            int width = look.equals("phone") ? 375 : 1280;
            ColorScheme scheme = look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (Visitor visitor = JOURNEY.chromium().visitor("store-" + look, width, scheme)) {
                String store = JOURNEY.town().store.url();
                visitor.open(store + "/sign-in");
                look(visitor, "/sign-in");
                visitor.page.locator("input[name=email]").fill(Operator.OWNER);
                visitor.page.locator("input[name=password]").fill("demo");
                visitor.press("Sign in");
                visitor.page.waitForURL(url -> !url.contains("/sign-in"));
                for (String path : List.of("/", "/licences", "/desks", "/security", "/nowhere")) {
                    visitor.open(store + path);
                    look(visitor, path);
                }
                visitor.hasNothingToComplainOf();
            }
        }
    }

    private static void walk(String story, int width, ColorScheme scheme, List<String> pages) {
        try (Visitor visitor = JOURNEY.chromium().visitor(story, width, scheme)) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.open("/operator/login");
            look(visitor, "/operator/login");
            operator.signIn(Operator.ADMIN);
            for (String path : pages) {
                operator.open(path);
                look(visitor, path);
            }
            visitor.hasNothingToComplainOf();
        }
    }

    private static void look(Visitor visitor, String path) {
        visitor.scene(path.replaceAll("[^a-z]+", "-"));
        visitor.findsItAccessible();
        Object overflow =
                visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling on " + path)
                .isZero();
    }
}
