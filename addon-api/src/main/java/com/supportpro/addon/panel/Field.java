package com.supportpro.addon.panel;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name lower-case letters, digits and hyphens, beginning with a letter; at most 40 characters
 * @param label at most 160 characters are shown
 * @param value what it holds at first, or empty
 * @param choices of CHOICE and BUTTONS, at most 50
 */
public record Field(String name, Type type, String label, String value, boolean required, List<Choice> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    /** How a field is filled in. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        /** As {@code 2026-11-25}. */
        DATE,
        /** One of a list. */
        CHOICE,
        /** One of a few, all of them in sight. */
        BUTTONS
    }

    /**
     * What can be chosen.
     *
     * @param value what is sent, at most 100 characters
     * @param label at most 80 characters are shown
     */
    public record Choice(String value, String label) {}

    /** A line of text. */
    public static Field text(String name, String label) {
        return new Field(name, Type.TEXT, label, "", false, List.of());
    }

    public static Field of(Type type, String name, String label) {
        return new Field(name, type, label, "", false, List.of());
    }

    public static Field choice(Type type, String name, String label, List<Choice> choices) {
        return new Field(name, type, label, "", true, choices);
    }

    public Field holding(String first) {
        return new Field(name, type, label, first, required, choices);
    }

    public Field needed() {
        return new Field(name, type, label, value, true, choices);
    }
}
