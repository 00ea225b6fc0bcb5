package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A town in which every page has something to show: add-ons of each kind, a subscription, money given back, an invoice that
 * waits, a request, a ticket.
 */
final class Stage {

    static final String NOTIFIER = "supportpro/notifier";
    static final String WEBHOOK = "supportpro/inbound-webhook";
    static final String VIETNAMESE = "supportpro-community/vietnamese";
    static final String TIME = "supportpro/time-tracking";
    static final String CSAT = "supportpro/csat";
    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"([0-9a-f-]{36})\"");

    private final Town town;
    final Till till;

    /** The operation that waits for its invoice to be paid. */
    final String waiting;

    private Stage(Town town, Till till, String waiting) {
        this.town = town;
        this.till = till;
        this.waiting = waiting;
    }

    /** The desk is linked already. */
    static Stage set(Town town) throws IOException, InterruptedException {
        Till till = new Till(town);
        till.isIn(Operator.OWNER, "US");
        till.paysWith(Operator.OWNER, "APPROVES");
        till.sells(NOTIFIER, "USD", 4900, 900);
        for (String addon : List.of(WEBHOOK, VIETNAMESE)) {
            new Deeds(town.desk.url(), addon).does("install", "{}");
        }
        new Deeds(town.desk.url(), TIME).does("purchase", "{\"cycle\":\"monthly\"}");
        done(town.desk.url() + "/api/v1/addons/" + NOTIFIER + "/request", """
                {"cycle":"monthly","reason":"We live in a chat"}""", 201);
        done(town.desk.url() + "/api/v1/tickets", """
                {"subject":"Parcel is late","name":"Bob","text":"Where is it?"}""", 201);
        refund(town, till);
        till.paysWith(Operator.OWNER, "ASKS");
        return new Stage(town, till, unpaid(town, till));
    }

    private static void refund(Town town, Till till) throws IOException, InterruptedException {
        done(
                town.store.url() + "/api/v1/staff/invoices/" + till.books.one("select number from invoice") + "/refund",
                """
                {"amount":{"currency":"USD","minorUnits":100},"refundedBefore":{"currency":"USD","minorUnits":0},
                 "reason":"As a gesture","endsOrder":false}""",
                200);
    }

    private static String unpaid(Town town, Till till) throws IOException, InterruptedException {
        String answer = done(town.desk.url() + "/api/v1/addons/" + CSAT + "/purchase", "{\"cycle\":\"one-time\"}", 202);
        Matcher operation = OPERATION.matcher(answer);
        assertThat(operation.find()).as(answer).isTrue();
        Wait.atMost(
                Till.PATIENCE,
                () -> Api.get(town.desk.url() + "/api/v1/operations/" + operation.group(1))
                        .contains("WAITING_FOR_PAYMENT"));
        assertThat(till.orders(CSAT)).hasSize(1);
        return operation.group(1);
    }

    private static String done(String address, String json, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = Api.post(address, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    /** What the store's books have for a query. */
    String store(String query) {
        return till.books.one(query);
    }

    /** What the desk's database has for a query. */
    String desk(String query) {
        return new Books(town.home().resolve("desk")).one(query);
    }
}
