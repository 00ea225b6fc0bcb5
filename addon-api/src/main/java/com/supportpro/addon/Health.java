package com.supportpro.addon;

import java.util.List;

/**
 * The answer to a probe.
 *
 * @param working whether the add-on can do its work
 * @param message for operators: empty when all is well, else what is wrong and what to do. The key of one of the add-on's own
 *     texts, which is shown in the operator's language, or words as they are
 * @param arguments pairs of name and value that fill the text in
 */
public record Health(boolean working, String message, List<Object> arguments) {

    public Health {
        arguments = List.copyOf(arguments);
    }

    public static Health healthy() {
        return new Health(true, "", List.of());
    }

    public static Health failing(String message, Object... arguments) {
        return new Health(false, message, List.of(arguments));
    }
}
