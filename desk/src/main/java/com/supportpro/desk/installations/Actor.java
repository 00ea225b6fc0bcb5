package com.supportpro.desk.installations;

/**
 * Who asks.
 *
 * @param name as the audit shows it
 * @param address from where, or empty
 */
public record Actor(String name, String address) {

    private static final int LONGEST = 200;

    public Actor {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("An actor needs a name of 1 to " + LONGEST + " characters");
        }
    }

    public static Actor named(String name) {
        return new Actor(name, "");
    }
}
