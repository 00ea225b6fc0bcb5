package com.supportpro.addon;

/**
 * The answer to a probe.
 *
 * @param working whether the add-on can do its work
 * @param message for operators: empty when all is well, else what is wrong and what to do
 */
public record Health(boolean working, String message) {

    public static Health healthy() {
        return new Health(true, "");
    }

    public static Health failing(String message) {
        return new Health(false, message);
    }
}
