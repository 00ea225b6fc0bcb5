package com.supportpro.desk.runtime;

import com.supportpro.desk.texts.Said;
import org.jspecify.annotations.Nullable;

/** Lines that add-ons write for operators. */
final class Lines {

    private Lines() {}

    /** One line of 500 characters at the most; something else when there is nothing in it. */
    static String bounded(@Nullable String text, String otherwise) {
        String line = text == null ? "" : Said.words(text);
        return line.isEmpty() ? otherwise : line;
    }
}
