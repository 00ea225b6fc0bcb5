package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallJourneyTest {

    private static final String SECRET = "a-secret-of-more-than-16-characters";
    private static final String WEBHOOK = "supportpro/inbound-webhook";
    private static final String VIETNAMESE = "supportpro-community/vietnamese";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    @Order(1)
    void anInstalledLanguageSpeaksOnEveryPage() {
        try (Visitor visitor = JOURNEY.chromium().visitor("install-language")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
            operator.install(VIETNAMESE);
            visitor.scene("installed");
            operator.open("/operator/profile");
            visitor.page.locator("select[name=language]").selectOption("vi");
            visitor.page
                    .locator("form:has(select[name=language]) button[type=submit]")
                    .first()
                    .click();
            operator.open("/operator/addons");
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo("vi");
            visitor.sees("Tiện ích");
            visitor.scene("in-vietnamese");

            operator.open("/operator/profile");
            visitor.page.locator("select[name=language]").selectOption("");
            visitor.page
                    .locator("form:has(select[name=language]) button[type=submit]")
                    .first()
                    .click();
            operator.open("/operator/languages");
            visitor.sees("100");
            visitor.scene("languages");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void aSignedRequestBecomesATicketOnce() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("install-channel")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
            operator.install(WEBHOOK);
            visitor.scene("installed");
            operator.openSettings(WEBHOOK);
            visitor.page.locator("input[name=secret]").fill("short");
            visitor.press("Save");
            visitor.page.locator("[aria-invalid=true]").waitFor();
            visitor.scene("settings-mistake");
            visitor.page.locator("input[name=secret]").fill(SECRET);
            visitor.press("Save");
            visitor.page.locator(".sp-toast[role=status]").waitFor();
            visitor.scene("settings-saved");
            assertThat(visitor.page.content()).doesNotContain(SECRET);

            String hook = JOURNEY.town().desk.url() + "/hooks/" + WEBHOOK + "/inbound";
            String body =
                    "{\"reference\":\"r-1\",\"subject\":\"Parcel is late\",\"text\":\"Where is it?\",\"name\":\"Ada\"}";
            HttpResponse<String> first = Api.signed(hook, SECRET, body);
            HttpResponse<String> again = Api.signed(hook, SECRET, body);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(Api.signed(hook, "another-secret-altogether", body).statusCode())
                    .isEqualTo(401);
            assertThat(Api.signed(hook, SECRET, "{}").statusCode()).isEqualTo(400);

            operator.open("/operator/tickets");
            visitor.sees("Parcel is late");
            assertThat(visitor.page.getByText("Parcel is late").count()).isOne();
            visitor.scene("ticket");
            visitor.hasNothingToComplainOf();
        }
    }
}
