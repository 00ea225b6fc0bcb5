package com.supportpro.desk.operators.web;

import java.util.Map;

/**
 * An operator to add as the form was sent, without the password.
 *
 * @param mistakes what is wrong, in the reader's words, by field
 */
public record Addition(String name, String email, String role, Map<String, String> mistakes) {

    static final Addition BLANK = new Addition("", "", "Agent", Map.of());

    public Addition {
        mistakes = Map.copyOf(mistakes);
    }

    /** The field that a refusal belongs to. */
    static String field(String mistake) {
        return switch (mistake) {
            case "setup.mistake.name" -> "name";
            case "setup.mistake.email", "operators.mistake.taken" -> "email";
            case "password.length", "password.guessable" -> "password";
            default -> "role";
        };
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
