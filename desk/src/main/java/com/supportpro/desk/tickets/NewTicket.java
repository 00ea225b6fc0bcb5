package com.supportpro.desk.tickets;

/**
 * A ticket to open.
 *
 * @param channel the add-on ({@code publisher/slug}) that opens it, empty for an operator
 * @param reference the channel's own reference, empty for none; the same one twice opens one ticket
 * @param subject 1 to 250 characters
 * @param text plain text, 1 to 100,000 characters
 */
public record NewTicket(String channel, String reference, String subject, Requester requester, String text) {

    public NewTicket {
        reference = Bounded.text("reference", reference, 0, 200);
        subject = Bounded.text("subject", subject.replaceAll("\\s+", " "), 1, 250);
        text = Bounded.text("text", text, 1, 100_000);
    }
}
