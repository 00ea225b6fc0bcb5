package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Texts;
import com.supportpro.desk.runtime.language.OwnTexts;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The texts of one add-on. */
record DeskTexts(OwnTexts texts, Gate gate) implements Texts {

    @Override
    public String text(String language, String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            named.put(String.valueOf(arguments[index]), known(arguments[index + 1]));
        }
        return gate.pass(() -> texts.text(language, key, named));
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
