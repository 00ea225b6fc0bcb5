package com.supportpro.demo;

import com.supportpro.demo.Browser.Door;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The desk's set-up, operators and tickets. */
record DeskDemo(Api desk, Progress progress) {

    private static final String PASSWORD = "demo";
    private static final String ADMINISTRATOR = "admin@desk.example";
    private static final String AGENT = "agent@desk.example";

    void enter(URI store, Optional<String> licenceKey) throws InterruptedException {
        setUp(store, licenceKey);
        agent();
        SampleTickets tickets = new SampleTickets(desk, new Browser(desk.address(), Door.DESK, AGENT, PASSWORD));
        int entered = tickets.enter(SampleTicket.all());
        if (entered > 0) {
            progress.say("Tickets: " + entered);
        }
    }

    /** The desk looks for news of the store every minute; whoever starts the demo wants to see them at once. */
    void lookForNews() throws InterruptedException {
        new Browser(desk.address(), Door.DESK, ADMINISTRATOR, PASSWORD).post("/operator/addons/refresh", Map.of());
    }

    private void setUp(URI store, Optional<String> licenceKey) throws InterruptedException {
        String key = licenceKey.orElseThrow(() -> new DemoRefusedException(
                "The desk", "needs the licence that the demo's store issues; fill the store first"));
        Map<String, String> wanted = Map.of(
                "name",
                "Ada Minh",
                "email",
                ADMINISTRATOR,
                "password",
                PASSWORD,
                "deskName",
                "Northwind help desk",
                "storeUrl",
                store.toString(),
                "licenceKey",
                key);
        if (desk.post("/api/v1/setup", wanted).done()) {
            progress.say("The desk is set up, with " + ADMINISTRATOR);
        }
    }

    private void agent() throws InterruptedException {
        Map<String, String> operator =
                Map.of("email", AGENT, "name", "Aki Gent", "password", PASSWORD, "role", "Agent");
        if (desk.post("/api/v1/operators", operator).done()) {
            progress.say("Operator: " + AGENT);
        }
    }
}
