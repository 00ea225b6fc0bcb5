package com.supportpro.desk.runtime.web;

import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsField.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings as the API has them. */
final class SettingsJson {

    private SettingsJson() {}

    static Map<String, @Nullable Object> of(SettingsForm form) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (SettingsForm.Field field : form.fields()) {
            values.put(field.definition().name(), value(field));
        }
        return values;
    }

    /** The names that are no fields, and the values that are no plain ones. */
    static List<SettingsProblem> unfit(SettingsForm form, Map<String, @Nullable Object> values) {
        Set<String> names =
                form.fields().stream().map(field -> field.definition().name()).collect(Collectors.toSet());
        List<SettingsProblem> problems = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                problems.add(new SettingsProblem(name, "unknown", Map.of()));
            } else if (!isPlain(value) && !isUnchanged(value)) {
                problems.add(new SettingsProblem(name, "plain", Map.of()));
            }
        });
        return problems;
    }

    /** As if it had been typed. */
    static Map<String, String> typed(SettingsForm form, Map<String, @Nullable Object> values) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (SettingsForm.Field field : form.fields()) {
            String name = field.definition().name();
            if (values.containsKey(name) && !isUnchanged(values.get(name))) {
                enter(name, values.get(name), typed);
            }
        }
        return typed;
    }

    private static void enter(String name, @Nullable Object value, Map<String, String> typed) {
        if (value == null) {
            typed.put(name, "");
            typed.put(name + ".clear", "true");
        } else {
            typed.put(name, value.toString());
        }
    }

    private static @Nullable Object value(SettingsForm.Field field) {
        SettingsField definition = field.definition();
        if (definition.secret()) {
            return Map.of("set", field.set());
        }
        if (definition.type() == Type.SWITCH) {
            return field.value().equals("true");
        }
        if (field.value().isEmpty()) {
            return null;
        }
        return definition.type() == Type.NUMBER ? number(field.value()) : field.value();
    }

    private static Object number(String value) {
        return value.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(value) : value;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
    }

    /** A secret as it was shown. */
    private static boolean isUnchanged(@Nullable Object value) {
        return value instanceof Map<?, ?> shown && shown.keySet().equals(Set.of("set"));
    }
}
