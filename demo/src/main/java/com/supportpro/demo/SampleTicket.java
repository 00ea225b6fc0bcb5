package com.supportpro.demo;

import com.supportpro.protocol.ProtocolJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A conversation to show.
 *
 * @param replies of the agent, in their order
 * @param status where the ticket stands in the end
 */
record SampleTicket(String subject, String name, String email, String text, List<String> replies, Status status) {

    /** The desk's words for it. */
    enum Status {
        OPEN,
        PENDING,
        SOLVED
    }

    /** The oldest first. */
    static List<SampleTicket> all() {
        try (InputStream json = SampleTicket.class.getResourceAsStream("tickets.json")) {
            return List.of(ProtocolJson.mapper().readValue(json, SampleTicket[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
