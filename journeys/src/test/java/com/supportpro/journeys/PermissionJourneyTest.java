package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
}
