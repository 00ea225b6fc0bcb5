package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens on a desk on any day. */
final class Desk {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/pages/\\S+");
    private static final Pattern TICKET = Pattern.compile("\"number\":(\\d+)");

    private Desk() {}

    /** A customer's new ticket; its number. */
    static long ticket(Town town, String subject) throws IOException, InterruptedException {
        var opened = Api.post(
                town.desk.url() + "/api/v1/tickets",
                "{\"subject\":\"%s\",\"name\":\"Bob\",\"text\":\"Help\"}".formatted(subject));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        Matcher number = TICKET.matcher(opened.body());
        assertThat(number.find()).as(opened.body()).isTrue();
        return Long.parseLong(number.group(1));
    }

    /** Solves the ticket; the way to the page that the customer is then sent. */
    static String surveyOf(Operator operator, long number) throws IOException, InterruptedException {
        operator.open("/operator/tickets/" + number);
        operator.at.page.locator("select[name=status]").selectOption("SOLVED");
        operator.at.page.locator("form[action$='/status'] button").click();
        String[] link = {""};
        Wait.atMost(Till.PATIENCE, () -> {
            operator.open("/operator/tickets/" + number);
            Matcher sent = LINK.matcher(operator.at.page.locator("main").innerText());
            link[0] = sent.find() ? URI.create(sent.group()).getPath() : "";
            return !link[0].isEmpty();
        });
        return link[0];
    }
}
