package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, as people with different screens see it: accessible, inside its width, and kept as a picture. */
class AppearanceJourneyTest {

    private static final String NOBODY = "/00000000-0000-7000-8000-000000000000";
    private static final String NOTIFIER = "/operator/addons/supportpro/notifier";
    private static final String WEBHOOK = "/operator/addons/supportpro/inbound-webhook";
    private static final String VIETNAMESE = "/operator/addons/supportpro-community/vietnamese";
    private static final int TRIES = 60;
    private static final int PAUSE_MILLIS = 1000;
    private static final List<String> DESK = List.of(
            "/operator",
            "/operator/tickets",
            "/operator/tickets?query=xyzzyplugh",
            "/operator/tickets/new",
            "/operator/addons",
            "/operator/addons?query=notifer",
            "/operator/addons?query=xyzzyplugh",
            NOTIFIER,
            WEBHOOK,
            VIETNAMESE,
            NOTIFIER + "?tab=news",
            NOTIFIER + "?tab=permissions",
            NOTIFIER + "?tab=versions",
            NOTIFIER + "?tab=history",
            NOTIFIER + "?tab=notes",
            NOTIFIER + "/settings",
            WEBHOOK + "/settings",
            NOTIFIER + "/deactivate",
            VIETNAMESE + "/uninstall",
            "/operator/channels",
            "/operator/languages",
            "/operator/plugins",
            "/operator/billing-link",
            "/operator/operators",
            "/operator/tokens",
            "/operator/audit",
            "/operator/profile",
            "/operator/nowhere",
            "/operator/tickets/999999999",
            "/operator/addons/no/such",
            "/operator/operations" + NOBODY,
            "/nowhere",
            "/");
    private static final List<String> CLIENT_AREA =
            List.of("/", "/licences", "/desks", "/security", "/sign-out", "/nowhere", "/desks" + NOBODY);
    private static final List<String> STAFF = List.of(
            "/staff", "/staff/accounts/new", "/staff/publishers", "/staff/activity", "/staff/accounts" + NOBODY);

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    enum Look {
        LIGHT(1280, ColorScheme.LIGHT, "en"),
        DARK(1280, ColorScheme.DARK, "en"),
        PHONE(375, ColorScheme.LIGHT, "en"),
        DARK_PHONE_IN_VIETNAMESE(375, ColorScheme.DARK, "vi");

        private final int width;
        private final ColorScheme scheme;
        private final String language;

        Look(int width, ColorScheme scheme, String language) {
            this.width = width;
            this.scheme = scheme;
            this.language = language;
        }

        Visitor visitor(String place) {
            Visitor visitor =
                    JOURNEY.chromium().visitor(place + "-" + name().toLowerCase(java.util.Locale.ROOT), width, scheme);
            visitor.page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            return visitor;
        }
    }

    @BeforeAll
    static void everythingIsInstalled() {
        try (Visitor visitor = JOURNEY.chromium().visitor("appearance-start")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
            for (String id :
                    List.of("supportpro/notifier", "supportpro/inbound-webhook", "supportpro-community/vietnamese")) {
                install(operator, visitor, id);
            }
        }
    }

    /** However long it takes; what is said meanwhile is the matter of another journey. */
    private static void install(Operator operator, Visitor visitor, String id) {
        operator.open("/operator/addons/" + id);
        visitor.press("Install");
        for (int tries = 0;
                tries < TRIES && !visitor.page.locator("aside").innerText().contains("Active");
                tries++) {
            visitor.page.waitForTimeout(PAUSE_MILLIS);
            operator.open("/operator/addons/" + id);
        }
        assertThat(visitor.page.locator("aside").innerText()).contains("Active");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfTheDeskIsAccessibleAndFits(Look look) {
        try (Visitor visitor = look.visitor("desk")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.open("/operator/login");
            looks(visitor);
            operator.signIn(Operator.ADMIN);
            for (String path : DESK) {
                operator.open(path);
                looks(visitor);
            }
            follow(visitor, JOURNEY.town().desk.url() + "/operator/tickets", "main td a");
            follow(visitor, JOURNEY.town().desk.url() + NOTIFIER + "?tab=history", "main td a");
            visitor.hasNothingToComplainOf();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE"})
    void everyPageOfTheClientAreaIsAccessibleAndFits(Look look) {
        try (Visitor visitor = signedIn(look, "store-owner", Operator.OWNER)) {
            walk(visitor, CLIENT_AREA);
            follow(visitor, JOURNEY.town().store.url() + "/desks", "main td a[href^='/desks/']");
            follow(visitor, visitor.page.url(), "main a[href$='/remove']");
            visitor.hasNothingToComplainOf();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE"})
    void everyPageOfTheStaffIsAccessibleAndFits(Look look) {
        try (Visitor visitor = signedIn(look, "store-staff", "staff@supportpro.example")) {
            walk(visitor, STAFF);
            follow(visitor, JOURNEY.town().store.url() + "/staff", "main tr:last-child a[href^='/staff/accounts/']");
            follow(visitor, visitor.page.url(), "main a[href$='/suspend']");
            visitor.hasNothingToComplainOf();
        }
    }

    private static Visitor signedIn(Look look, String place, String email) {
        Visitor visitor = look.visitor(place);
        visitor.open(JOURNEY.town().store.url() + "/sign-in");
        looks(visitor);
        visitor.page.locator("input[name=email]").fill(email);
        visitor.page.locator("input[name=password]").fill("demo");
        visitor.press("Sign in");
        visitor.page.waitForURL(url -> !url.contains("/sign-in"));
        return visitor;
    }

    private static void walk(Visitor visitor, List<String> paths) {
        for (String path : paths) {
            visitor.open(JOURNEY.town().store.url() + path);
            looks(visitor);
        }
    }

    private static void follow(Visitor visitor, String from, String link) {
        visitor.open(from);
        visitor.page.locator(link).first().click();
        visitor.page.waitForURL(url -> !url.equals(from));
        looks(visitor);
    }

    private static void looks(Visitor visitor) {
        String path = visitor.page.url().replaceFirst("https?://[^/]+", "");
        visitor.scene(path.replaceAll("[^a-z]+", "-"));
        visitor.findsItAccessible();
        Object over =
                visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as("scrolls sideways: " + path).isZero();
    }
}
