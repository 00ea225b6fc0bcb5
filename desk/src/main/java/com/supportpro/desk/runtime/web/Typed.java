package com.supportpro.desk.runtime.web;

import com.supportpro.desk.runtime.SettingsForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, by field. */
final class Typed {

    private Typed() {}

    /** Only the form's own fields; the last value of each, because a switch sends its "off" before its "on". */
    static Map<String, String> of(SettingsForm form, MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (SettingsForm.Field field : form.fields()) {
            String name = field.definition().name();
            take(name, parameters, typed);
            take(name + ".clear", parameters, typed);
        }
        return typed;
    }

    private static void take(String name, MultiValueMap<String, String> parameters, Map<String, String> typed) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (!values.isEmpty()) {
            typed.put(name, values.get(values.size() - 1));
        }
    }
}
