package com.supportpro.desk.desired;

import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.settings.SettingsField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what a file says of settings into what would be typed into their form. */
final class WantedSettings {

    private final Map<String, SettingsForm.Field> fields;
    private final SecretSources sources;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<SettingsProblem> mistakes = new ArrayList<>();

    private WantedSettings(List<SettingsForm.Field> fields, SecretSources sources) {
        this.fields = fields.stream()
                .collect(Collectors.toMap(field -> field.definition().name(), Function.identity()));
        this.sources = sources;
    }

    /** What to type, and what keeps it from being typed. */
    record Reading(Map<String, String> typed, List<SettingsProblem> mistakes) {
        @Override
        public String toString() {
            return "settings " + typed.keySet() + ", mistakes " + mistakes;
        }
    }

    static Reading read(Map<String, Setting> settings, List<SettingsForm.Field> fields, SecretSources sources) {
        WantedSettings wanted = new WantedSettings(fields, sources);
        settings.forEach(wanted::enter);
        return new Reading(wanted.typed, wanted.mistakes);
    }

    /** The sources that have no secret, where no form tells more yet. */
    static List<SettingsProblem> missing(Map<String, Setting> settings, SecretSources sources) {
        return settings.entrySet().stream()
                .flatMap(entry -> entry.getValue() instanceof Setting.Reference reference
                                && sources.read(reference.source()).isEmpty()
                        ? Optional.of(noSecret(entry.getKey(), reference)).stream()
                        : Optional.<SettingsProblem>empty().stream())
                .toList();
    }

    private void enter(String name, Setting setting) {
        SettingsForm.Field field = fields.get(name);
        if (field == null) {
            mistake(name, "unknown");
        } else if (setting instanceof Setting.Text text) {
            enterText(field, text.text());
        } else if (setting instanceof Setting.Reference reference) {
            sources.read(reference.source())
                    .ifPresentOrElse(
                            secret -> enterValue(field, secret), () -> mistakes.add(noSecret(name, reference)));
        } else if (setting instanceof Setting.Nothing) {
            typed.put(name, "");
            typed.put(name + ".clear", "true");
        } else if (!field.set()) {
            mistake(name, "nothingToKeep");
        }
    }

    /** A secret does not belong into a file that is kept where many can read it. */
    private void enterText(SettingsForm.Field field, String text) {
        if (field.definition().secret()) {
            mistake(field.definition().name(), "secretInFile");
        } else {
            enterValue(field, text);
        }
    }

    private void enterValue(SettingsForm.Field field, String value) {
        SettingsField definition = field.definition();
        boolean isSwitch = definition.type() == SettingsField.Type.SWITCH;
        if (isSwitch && !value.equals("true") && !value.equals("false")) {
            mistake(definition.name(), "notTrueOrFalse");
        } else {
            typed.put(definition.name(), value);
        }
    }

    private void mistake(String field, String code) {
        mistakes.add(new SettingsProblem(field, code, Map.of()));
    }

    private static SettingsProblem noSecret(String name, Setting.Reference reference) {
        return new SettingsProblem(name, "noSecret", Map.of("source", reference.source()));
    }
}
