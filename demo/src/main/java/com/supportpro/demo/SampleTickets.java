package com.supportpro.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Opens tickets for their customers by the API, and answers them as an agent does. */
record SampleTickets(Api desk, Browser agent) {

    /** Enters those that are not there; says how many. */
    int enter(List<SampleTicket> tickets) throws InterruptedException {
        int entered = 0;
        for (SampleTicket ticket : tickets) {
            if (!isThere(ticket)) {
                enter(ticket);
                entered++;
            }
        }
        return entered;
    }

    private boolean isThere(SampleTicket ticket) throws InterruptedException {
        JsonNode found = desk.get("/api/v1/tickets?query=" + URLEncoder.encode(ticket.subject(), UTF_8))
                .body();
        return found.path("total").asLong(0) > 0;
    }

    private void enter(SampleTicket ticket) throws InterruptedException {
        Map<String, String> opening = Map.of(
                "subject", ticket.subject(), "name", ticket.name(), "email", ticket.email(), "text", ticket.text());
        long number = desk.post("/api/v1/tickets", opening)
                .required()
                .body()
                .required("number")
                .asLong();
        for (String reply : ticket.replies()) {
            agent.post("/operator/tickets/" + number + "/reply", Map.of("text", reply));
        }
        desk.put("/api/v1/tickets/" + number + "/status", Map.of("status", ticket.status()));
    }
}
