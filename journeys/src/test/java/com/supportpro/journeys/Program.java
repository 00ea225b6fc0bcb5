package com.supportpro.journeys;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** A program that reads the desk's API and opens a ticket now and then. */
final class Program implements Load.Caller {

    private static final List<String> QUESTIONS =
            List.of("/api/v1/addons?size=20", "/api/v1/tickets", "/api/v1/nodes", "/api/v1/operations?size=5");

    private final String desk;
    private int turn;
    private int opened;

    Program(String desk) {
        this.desk = desk;
    }

    /** How many tickets it was told that it has opened. */
    int opened() {
        return opened;
    }

    @Override
    public String name() {
        return "API";
    }

    @Override
    public Load.Answer call() throws IOException, InterruptedException {
        int each = turn++ % (QUESTIONS.size() + 1);
        if (each == QUESTIONS.size()) {
            return open();
        }
        int status = Api.statusFor(desk + QUESTIONS.get(each), Town.TOKEN);
        return status == 200 ? Load.Answer.RIGHT : Load.Answer.wrong(QUESTIONS.get(each) + ": " + status);
    }

    private Load.Answer open() throws IOException, InterruptedException {
        HttpResponse<String> answer = Api.post(
                desk + "/api/v1/tickets", "{\"subject\":\"Parcel is late\",\"name\":\"Load\",\"text\":\"Help\"}");
        if (answer.statusCode() == 201) {
            opened++;
            return Load.Answer.RIGHT;
        }
        return answer.statusCode() == 502
                ? Load.Answer.CUT
                : Load.Answer.wrong("POST of a ticket: " + answer.statusCode() + " " + answer.body());
    }
}
