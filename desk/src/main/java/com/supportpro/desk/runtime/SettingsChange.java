package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.protocol.settings.SettingsField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is on record of settings that change; of secrets only whether they were set. */
final class SettingsChange {

    private static final String SECRET = "(secret)";
    private static final int LONGEST = 500;

    private SettingsChange() {}

    static Map<String, String> details(List<SettingsField> changed, Values before, Values after) {
        Map<String, String> details = new TreeMap<>();
        details.put("fields", changed.stream().map(SettingsField::name).collect(Collectors.joining(", ")));
        changed.forEach(field -> {
            details.put(field.name() + " before", shown(field, before));
            details.put(field.name() + " after", shown(field, after));
        });
        return details;
    }

    private static String shown(SettingsField field, Values values) {
        String value = values.of(field).orElse("");
        String shown = field.secret() && !value.isEmpty() ? SECRET : value;
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    }
}
