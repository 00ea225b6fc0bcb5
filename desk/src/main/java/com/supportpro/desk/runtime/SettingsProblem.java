package com.supportpro.desk.runtime;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param code the text's key is {@code settings.problem.} and this
 * @param values the text's arguments
 */
public record SettingsProblem(String field, String code, Map<String, Object> values) {

    public SettingsProblem {
        values = Map.copyOf(values);
    }
}
