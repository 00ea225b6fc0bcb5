package com.supportpro.desk.runtime.web;

import com.supportpro.desk.runtime.SettingsForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, by field. */
final class Typed {

    /** Sent along with a field: the value that it was shown with. */
    static final String SHOWN = ".shown";

    private Typed() {}

    /**
     * Only the form's own fields, and of those that say what they were shown with only the ones that were changed: what
     * somebody else has saved meanwhile is not taken back by who never touched it.
     */
    static Map<String, String> of(SettingsForm form, MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (SettingsForm.Field field : form.fields()) {
            String name = field.definition().name();
            Optional<String> shown = last(name + SHOWN, parameters).map(Typed::lines);
            last(name, parameters)
                    .filter(text -> !shown.equals(Optional.of(lines(text))))
                    .ifPresent(text -> typed.put(name, text));
            last(name + ".clear", parameters).ifPresent(text -> typed.put(name + ".clear", text));
        }
        return typed;
    }

    /** Whether none of the form's fields was sent: what was filled in was the form of another release. */
    static boolean none(SettingsForm form, MultiValueMap<String, String> parameters) {
        return form.fields().stream()
                .noneMatch(field -> parameters.containsKey(field.definition().name()));
    }

    /** The last value, because a switch sends its "off" before its "on". */
    private static Optional<String> last(String name, MultiValueMap<String, String> parameters) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Browsers send other line ends than they were given. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
