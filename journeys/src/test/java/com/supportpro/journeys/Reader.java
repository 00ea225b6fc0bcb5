package com.supportpro.journeys;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** A person who is signed in and goes through pages, one after the other. */
final class Reader implements Load.Caller {

    private final String name;
    private final Person person;
    private final List<String> pages;
    private int turn;

    Reader(String name, Person person, List<String> pages) {
        this.name = name;
        this.person = person;
        this.pages = pages;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Load.Answer call() throws IOException, InterruptedException {
        String page = pages.get(turn++ % pages.size());
        HttpResponse<String> answer = person.open(page);
        return answer.statusCode() == 200
                ? Load.Answer.RIGHT
                : Load.Answer.wrong(
                        page + ": " + answer.statusCode() + " " + Person.location(answer) + " " + answer.body());
    }
}
