package com.supportpro.desk.runtime.web;

import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.settings.SettingsField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, by field. */
final class Typed {

    /** Sent along with a field: the value that it was shown with. */
    private static final String SHOWN = ".shown";

    /** Sent along with a secret that was typed before and not kept. */
    private static final String AGAIN = ".again";

    private static final String CLEAR = ".clear";

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
            last(name + CLEAR, parameters).ifPresent(text -> typed.put(name + CLEAR, text));
            last(name + AGAIN, parameters).ifPresent(text -> typed.put(name + AGAIN, text));
        }
        return typed;
    }

    /** Whether none of the form's fields was sent: what was filled in was the form of another release. */
    static boolean none(SettingsForm form, MultiValueMap<String, String> parameters) {
        return form.fields().stream()
                .noneMatch(field -> parameters.containsKey(field.definition().name()));
    }

    /** Whether the secret has to be typed once more when the page is shown anew: it is neither saved nor sent back. */
    static boolean lost(SettingsField secret, Map<String, String> typed) {
        String name = secret.name();
        boolean entered = !typed.getOrDefault(name, "").isEmpty() || typed.containsKey(name + AGAIN);
        return secret.secret() && entered && !cleared(secret, typed);
    }

    static boolean cleared(SettingsField secret, Map<String, String> typed) {
        return typed.containsKey(secret.name() + CLEAR);
    }

    /** The secrets that were to be typed once more and were not: empty, they would stay what they were before. */
    static List<SettingsProblem> owed(SettingsForm form, Map<String, String> typed) {
        return form.fields().stream()
                .map(SettingsForm.Field::definition)
                .filter(field -> lost(field, typed))
                .filter(field -> typed.getOrDefault(field.name(), "").isEmpty())
                .map(field -> new SettingsProblem(field.name(), "again", Map.of()))
                .toList();
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
