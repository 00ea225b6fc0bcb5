package com.supportpro.desk.installations;

/**
 * Who asks.
 *
 * @param name as the audit shows it
 * @param address from where, or empty
 * @param via panel or api; empty for what nobody asked for from outside
 */
public record Actor(String name, String address, String via) {

    private static final int LONGEST = 200;

    public Actor {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("An actor needs a name of 1 to " + LONGEST + " characters");
        }
    }

    public Actor(String name, String address) {
        this(name, address, "");
    }

    public static Actor named(String name) {
        return new Actor(name, "");
    }
}
