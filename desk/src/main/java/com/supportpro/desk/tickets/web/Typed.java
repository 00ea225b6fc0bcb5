package com.supportpro.desk.tickets.web;

import java.util.Map;

/**
 * A ticket to open as the form was sent.
 *
 * @param mistakes what is wrong, in the reader's words, by field
 */
public record Typed(String name, String email, String subject, String text, Map<String, String> mistakes) {

    static final Typed NOTHING = new Typed("", "", "", "", Map.of());

    public Typed {
        mistakes = Map.copyOf(mistakes);
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
