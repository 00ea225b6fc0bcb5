package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionJourneyTest {

    private static final List<String> PAGES = List.of(
            "/operator/addons",
            "/operator/addons/supportpro/notifier",
            "/operator/addons/supportpro/notifier/settings",
            "/operator/channels",
            "/operator/languages",
            "/operator/plugins",
            "/operator/desk-upgrade",
            "/operator/nodes",
            "/operator/disk",
            "/operator/store",
            "/operator/operators",
            "/operator/tokens",
            "/operator/audit");
    private static final List<String> ACTIONS = List.of(
            "install", "activate", "deactivate", "uninstall", "purchase", "cancel", "update", "rollback", "request");

    /** What a token for tickets is for, what everybody may know, and what proves itself in another way. */
    private static final String ANOTHER_MATTER = "/api/v1/((tickets|setup)(/.*)?|addons/.*/downloads/.*)";

    private static final String NEEDED_BY_SOME = "?cycle=monthly&action=install&format=csv";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void whoMayNotManageAddonsSeesNeitherMenuNorPage() {
        try (Visitor visitor = JOURNEY.chromium().visitor("permission")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.AGENT);
            operator.open("/operator");
            visitor.scene("menu");
            for (String hidden : PAGES) {
                assertThat(visitor.page.locator("a[href='" + hidden + "']").count())
                        .as(hidden)
                        .isZero();
            }
            assertThat(visitor.page.locator("nav a[href='/operator/tickets']").count())
                    .isOne();
            for (String path : PAGES) {
                var answer = visitor.page.navigate(JOURNEY.town().desk.url() + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
            visitor.findsItFinished("refused");
        }
    }

    @Test
    void aTokenWithoutThePermissionIsRefusedByEveryRouteOfTheApiAndNoTokenByAll() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("permission-token")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            String token = new Personnel(operator).token("Tickets only", "tickets.read", "tickets.write");
            List<String> routes = Routes.of(visitor, JOURNEY.town().desk, "GET").stream()
                    .filter(route -> route.startsWith("/api/") && !route.matches(ANOTHER_MATTER))
                    .toList();
            assertThat(routes).contains("/api/v1/addons", "/api/v1/addons/{publisher}/{slug}", "/api/v1/audit");
            for (String route : routes) {
                String address = JOURNEY.town().desk.url() + Routes.filled(route) + NEEDED_BY_SOME;
                assertThat(Api.statusFor(address, token)).as(route).isEqualTo(403);
                assertThat(Api.statusFor(address, "")).as(route).isEqualTo(401);
                assertThat(Api.statusFor(address, "spd_wrong")).as(route).isEqualTo(401);
            }
            for (String action : ACTIONS) {
                String address = JOURNEY.town().desk.url() + "/api/v1/addons/supportpro/notifier/" + action;
                assertThat(Api.statusForPost(address, "{}", token)).as(action).isEqualTo(403);
                assertThat(Api.statusForPost(address, "{}", "")).as(action).isEqualTo(401);
            }
            assertThat(Api.statusFor(JOURNEY.town().desk.url() + "/api/v1/tickets", token))
                    .isEqualTo(200);
        }
    }
}
