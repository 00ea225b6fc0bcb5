package com.supportpro.desk.runtime;

import org.jspecify.annotations.Nullable;

/** Lines that add-ons write for operators. */
final class Lines {

    private static final int MOST = 500;

    private Lines() {}

    /** One line of 500 characters at the most; something else when there is nothing in it. */
    static String bounded(@Nullable String text, String otherwise) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.isEmpty()) {
            return otherwise;
        }
        return line.length() > MOST ? line.substring(0, MOST - 1) + "…" : line;
    }
}
