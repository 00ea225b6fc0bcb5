package com.supportpro.desk.runtime.context;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of name and value with which add-ons fill texts in. */
public final class ArgumentPairs {

    private ArgumentPairs() {}

    /** By name; runs code of the add-on. */
    public static Map<String, Object> of(List<Object> pairs) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index + 1 < pairs.size(); index += 2) {
            named.put(String.valueOf(pairs.get(index)), known(pairs.get(index + 1)));
        }
        return named;
    }

    /** Objects of the add-on's own classes stay outside. */
    private static Object known(Object argument) {
        if (argument instanceof Instant instant) {
            return Date.from(instant);
        }
        return argument instanceof Integer || argument instanceof Long || argument instanceof Double
                ? argument
                : String.valueOf(argument);
    }
}
