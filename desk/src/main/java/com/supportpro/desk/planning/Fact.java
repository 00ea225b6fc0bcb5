package com.supportpro.desk.planning;

import java.util.Map;

/**
 * One link of an explanation, by code: its words are the text {@code planning.fact.<code>}, the values fill it in.
 */
public record Fact(String code, Map<String, String> values) {

    public Fact {
        values = Map.copyOf(values);
    }

    /** The text key. */
    public String key() {
        return "planning.fact." + code;
    }
}
