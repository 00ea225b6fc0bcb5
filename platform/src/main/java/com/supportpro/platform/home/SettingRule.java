package com.supportpro.platform.home;

import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/**
 * A property and what it may be; one that is absent or empty has its default.
 *
 * @param words what it may be, behind "Set it to"
 */
record SettingRule(String property, String words, Predicate<String> allowed) {

    /** @throws SettingInvalidException when it is something else */
    void check(Environment environment) {
        String value = environment.getProperty(property, "");
        if (!value.isBlank() && !allowed.test(value)) {
            throw new SettingInvalidException(variable(property), shown(value), words);
        }
    }

    /** The environment variable that sets the property. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private String shown(String value) {
        return property.endsWith("token") ? value.length() + " characters long" : "\"" + value + "\"";
    }
}
