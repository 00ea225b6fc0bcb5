package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A subscription ends, and begins anew. */
class CancelJourneyTest {

    private static final String NOTIFIER = "supportpro/notifier";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void cancellingStopsItAtOnceKeepsItsFilesAndPurchasedAgainItWorksAsBefore() throws Exception {
        var till = new Till(JOURNEY.town());
        till.sells(NOTIFIER, "EUR", 4900, 900);
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("cancel");
                Sink chat = new Sink()) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
            var buyer = new Buyer(operator);
            buys(buyer);
            operator.openSettings(NOTIFIER);
            visitor.page.locator("input[name=url]").fill(chat.url());
            visitor.press("Save");
            operator.isTold();
            ticket("Printer on fire");
            chat.next("Printer on fire");

            operator.open("/operator/addons/" + NOTIFIER);
            visitor.follow("Cancel");
            visitor.sees("It is deactivated at once.");
            visitor.sees("Its files, settings and data stay on this desk.");
            visitor.sees("Nothing is paid back.");
            visitor.sees("It is paid until");
            visitor.findsItAccessible();
            visitor.scene("preview");
            visitor.press("Cancel Notifier");
            buyer.awaits("Notifier is cancelled. It will not be charged any more");
            operator.open("/operator/addons/" + NOTIFIER);
            visitor.button("Purchase again").waitFor();
            visitor.scene("cancelled");
            isStopped(till, operator);

            buys(buyer);
            visitor.scene("purchased-again");
            ticket("Printer repaired");
            chat.next("Printer repaired");
            assertThat(till.orders(NOTIFIER)).containsExactly("CANCELLED", "ACTIVE");
            assertThat(till.taken(NOTIFIER)).hasSize(2);
            assertThat(till.wrongs()).isEqualTo("[]");
            visitor.hasNothingToComplainOf();
        }
    }

    private static void buys(Buyer buyer) {
        buyer.isQuoted(NOTIFIER, "monthly");
        buyer.agrees();
        buyer.awaits("Notifier is purchased, installed and active.");
    }

    private static void isStopped(Till till, Operator operator) throws IOException, InterruptedException {
        assertThat(till.orders(NOTIFIER)).containsExactly("CANCELLED");
        assertThat(operator.api("/addons/" + NOTIFIER))
                .contains("\"installation\":\"INACTIVE\"", "\"billing\":\"CANCELLED\"", "\"entitlement\":\"REVOKED\"");
        Path files = JOURNEY.town().addons().resolve(NOTIFIER);
        assertThat(files).isDirectoryRecursivelyContaining("glob:**/addon.json");
        var refused = Api.post(JOURNEY.town().desk.url() + "/api/v1/addons/" + NOTIFIER + "/activate", "{}");
        assertThat(refused.body()).contains("not-entitled");
    }

    private static void ticket(String subject) throws IOException, InterruptedException {
        var opened = Api.post(
                JOURNEY.town().desk.url() + "/api/v1/tickets",
                "{\"subject\":\"%s\",\"name\":\"Bob\",\"text\":\"Help\"}".formatted(subject));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    }
}
