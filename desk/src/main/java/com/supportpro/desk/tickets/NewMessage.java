package com.supportpro.desk.tickets;

/**
 * A message to add.
 *
 * @param reference the channel's own reference, empty for none; the same one twice adds one message
 * @param author the name shown, 1 to 120 characters
 * @param text plain text, 1 to 100,000 characters
 */
public record NewMessage(String reference, String author, boolean fromOperator, String text) {

    public NewMessage {
        reference = Bounded.text("reference", reference, 0, 200);
        author = Bounded.text("author", author, 1, 120);
        text = Bounded.text("text", text, 1, 100_000);
    }
}
