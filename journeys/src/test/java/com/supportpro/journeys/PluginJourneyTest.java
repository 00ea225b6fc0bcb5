package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginJourneyTest {

    private static final String NOTIFIER = "supportpro/notifier";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    @Order(1)
    void aTicketIsToldToTheChatAlsoWhenTheChatFailsAtFirst() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("plugin");
                Sink sink = new Sink()) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
            operator.install(NOTIFIER);
            operator.openSettings(NOTIFIER);

            visitor.press("Test");
            visitor.sees("Webhook address: This is needed.");
            visitor.page.locator("input[name=url]").fill(sink.url());
            visitor.press("Test");
            visitor.sees("It works");
            assertThat(sink.next("test")).contains("notifications will appear here");
            visitor.scene("tested");
            visitor.press("Save");
            operator.isTold();
            assertThat(visitor.page.content()).doesNotContain(sink.url());

            sink.failNext(1);
            open("Printer <on> fire");
            assertThat(sink.next("fire")).contains("Printer &lt;on&gt; fire").doesNotContain("Help");
            operator.open("/operator/plugins");
            visitor.sees("Notifier");
            visitor.scene("plugins");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void whereAChatNextToTheDeskIsNotAllowedTestSaysSo() throws Exception {
        Application desk = JOURNEY.town().desk;
        desk.close();
        desk.launch(List.of("--supportpro.desk.outgoing.private-networks=deny"));
        desk.awaitReady();
        try (Visitor visitor = JOURNEY.chromium().visitor("plugin-denied");
                Sink sink = new Sink()) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.openSettings(NOTIFIER);
            visitor.page.locator("input[name=url]").fill(sink.url());
            visitor.press("Test");
            visitor.sees("It does not work");
            visitor.sees("localhost is in a private network");
            visitor.findsItAccessible();
            visitor.scene("tested");
        }
    }

    private static void open(String subject) throws IOException, InterruptedException {
        var opened = Api.post(
                JOURNEY.town().desk.url() + "/api/v1/tickets",
                "{\"subject\":\"%s\",\"name\":\"Bob\",\"text\":\"Help\"}".formatted(subject));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    }
}
