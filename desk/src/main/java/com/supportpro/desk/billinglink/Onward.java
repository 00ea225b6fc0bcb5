package com.supportpro.desk.billinglink;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the browser goes next, and what is said there.
 *
 * @param textKey empty for nothing
 */
public record Onward(String address, boolean failed, String textKey, Map<String, Object> arguments) {

    /** The text's arguments as pairs of name and value. */
    public Object[] pairs() {
        return arguments.entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
    }

    static Onward to(URI store) {
        return new Onward(store.toString(), false, "", Map.of());
    }

    static Onward done(BackPath back, String textKey, Map<String, Object> arguments) {
        return new Onward(back.value(), false, textKey, arguments);
    }

    static Onward failed(BackPath back, String textKey, Map<String, Object> arguments) {
        return new Onward(back.value(), true, textKey, arguments);
    }

    static Onward failed(BackPath back, String textKey) {
        return failed(back, textKey, Map.of());
    }

    static Onward refused(BackPath back, StoreRefusedException refusal) {
        return failed(back, refusal.textKey(), refusal.arguments());
    }
}
