package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page of both applications: accessible in the light, in the dark and on a phone, inside its width, kept as a picture,
 * and all in Vietnamese where the operator reads Vietnamese. A page that is new fails this until it is looked at as well.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppearanceJourneyTest {

    private static final String ALL_TEXTS = """
            () => [document.title, document.body.innerText,
              ...[...document.body.querySelectorAll('[aria-label],[placeholder],[title],[alt]')]
                .flatMap(of => ['aria-label', 'placeholder', 'title', 'alt'].map(name => of.getAttribute(name) ?? ''))]
              .join('\\n')""";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Stage stage;
    private static Pages pages;

    @BeforeAll
    static void everyPageHasSomethingToShow() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("page-store")) {
            Operator operator = administrator(visitor);
            operator.open("/operator/addons");
            visitor.press("Login");
            operator.signInAtStore(Operator.OWNER);
            visitor.button("Link this desk").waitFor();
            visitor.findsItFinished("consent");
            operator.consent();
        }
        stage = Stage.set(JOURNEY.town());
        pages = new Pages(stage);
    }

    @Test
    @Order(1)
    void thePagesOfTheDesk() {
        try (Visitor visitor = JOURNEY.chromium().visitor("page-desk")) {
            Walk walk = new Walk(visitor, JOURNEY.town().desk);
            walk.to("/operator/login");
            Operator operator = administrator(visitor);
            walk.along(pages.desk());
            operator.open("/operator/addons/" + Stage.WEBHOOK + "/settings");
            visitor.page.locator("input[name=secret]").fill("short");
            visitor.press("Save");
            visitor.page.locator("[aria-invalid=true]").waitFor();
            walk.here();
            walk.foundNoFault();
            walk.leavesNoneOut(Pages.NONE_OF_THE_DESK, Set.of());
        }
    }

    @Test
    @Order(2)
    void thePagesOfTheDeskInVietnamese() throws Exception {
        EnglishLeft english = new EnglishLeft();
        Map<String, Set<String>> left = new TreeMap<>();
        try (Visitor visitor = JOURNEY.chromium().visitor("page-vietnamese")) {
            visitor.page.setExtraHTTPHeaders(Map.of("Accept-Language", "vi"));
            visitor.open(JOURNEY.town().desk.url() + "/operator/login");
            assertThat(english.on(texts(visitor))).as("sign-in").isEmpty();
            Operator operator = administrator(visitor);
            for (String path : pages.desk()) {
                operator.open(path);
                visitor.scene(path.replaceAll("[^a-z]+", "-"));
                assertThat(visitor.page.locator("html").getAttribute("lang"))
                        .as(path)
                        .isEqualTo("vi");
                Set<String> here = english.on(texts(visitor));
                if (!here.isEmpty()) {
                    left.put(path, here);
                }
            }
            assertThat(left).isEmpty();
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(3)
    void thePagesOfTheStore() {
        try (Visitor visitor = JOURNEY.chromium().visitor("page-store");
                Visitor office = JOURNEY.chromium().visitor("page-staff")) {
            Walk walk = new Walk(visitor, JOURNEY.town().store);
            walk.to("/sign-in");
            new Clerk(JOURNEY.town(), visitor).signIn(Operator.OWNER);
            walk.along(pages.clientArea());
            visitor.open(JOURNEY.town().store.url() + "/payment-methods");
            visitor.press("Add a payment method");
            visitor.page.waitForURL("**/sandbox/cards?**");
            walk.here();
            Walk staff = new Walk(office, JOURNEY.town().store);
            new Clerk(JOURNEY.town(), office).signIn(Clerk.STAFF);
            staff.along(pages.staff());
            walk.foundNoFault();
            staff.foundNoFault();
            staff.leavesNoneOut(Pages.NONE_OF_THE_STORE, walk.seen());
        }
    }

    @Test
    @Order(4)
    void thePagesOfADeskThatIsLinkedToTheWrongAccount() {
        try (Visitor visitor = JOURNEY.chromium().visitor("page-wrong-account")) {
            Operator operator = administrator(visitor);
            operator.open("/operator/addons");
            visitor.press("Logout");
            visitor.button("Login").waitFor();
            Walk walk = new Walk(visitor, JOURNEY.town().desk);
            walk.along(List.of("/operator/addons", "/operator/addons/" + Stage.NOTIFIER, "/operator/billing-link"));
            operator.logInToStoreAs(Operator.SOMEONE);
            walk.along(List.of("/operator/addons", "/operator/addons/" + Stage.NOTIFIER, "/operator/billing-link"));
            walk.foundNoFault();
        }
    }

    private static Operator administrator(Visitor visitor) {
        var operator = new Operator(JOURNEY.town(), visitor);
        operator.signIn(Operator.ADMIN);
        return operator;
    }

    private static String texts(Visitor visitor) {
        return String.valueOf(visitor.page.evaluate(ALL_TEXTS));
    }
}
