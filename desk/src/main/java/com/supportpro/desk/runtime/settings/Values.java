package com.supportpro.desk.runtime.settings;

import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of settings under a schema. */
public record Values(SettingsSchema schema, Map<String, String> saved) {

    private static final String CLEAR = ".clear";

    public Values {
        saved = Map.copyOf(saved);
    }

    /** As add-ons read them: saved ones that the schema of this release still allows, else defaults. */
    public TypedSettings typed() {
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingsField field : schema.fields()) {
            valid(field).or(field::byDefault).ifPresent(value -> values.put(field.name(), value));
        }
        return new TypedSettings(values);
    }

    /** These values with what was typed over them; fields that are not named stay as they are. */
    public Values with(Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>(saved);
        for (SettingsField field : schema.fields()) {
            String text = typed.get(field.name());
            if (field.secret() && typed.containsKey(field.name() + CLEAR)) {
                values.remove(field.name());
            } else if (text != null) {
                enter(field, FieldRules.tidied(field, text), values);
            }
        }
        return new Values(schema, values);
    }

    /** The broken rules by field; one for each at the most. */
    public Map<SettingsField, FieldRules.Broken> broken() {
        Map<SettingsField, FieldRules.Broken> broken = new LinkedHashMap<>();
        for (SettingsField field : schema.fields()) {
            Optional<String> value = Optional.ofNullable(saved.get(field.name()));
            Optional<FieldRules.Broken> rule =
                    value.isPresent() ? FieldRules.broken(field, value.get()) : missing(field);
            rule.ifPresent(one -> broken.put(field, one));
        }
        return broken;
    }

    /** Whether a required value is missing. */
    public boolean misses() {
        return schema.fields().stream()
                .anyMatch(field -> of(field).isEmpty() && missing(field).isPresent());
    }

    /** The fields whose values are other ones than those. */
    public List<SettingsField> changedSince(Values before) {
        List<SettingsField> changed = new ArrayList<>(schema.fields());
        changed.removeIf(field -> of(field).equals(before.of(field)));
        return changed;
    }

    /** What is saved for the field. */
    public Optional<String> of(SettingsField field) {
        return Optional.ofNullable(saved.get(field.name()));
    }

    private Optional<String> valid(SettingsField field) {
        return of(field).filter(value -> FieldRules.broken(field, value).isEmpty());
    }

    private static void enter(SettingsField field, String value, Map<String, String> values) {
        if (!value.isEmpty()) {
            values.put(field.name(), value);
        } else if (!field.secret()) {
            values.remove(field.name());
        }
    }

    private static Optional<FieldRules.Broken> missing(SettingsField field) {
        boolean may = !field.required() || field.byDefault().isPresent() || field.type() == SettingsField.Type.SWITCH;
        return may ? Optional.empty() : Optional.of(new FieldRules.Broken("required", Map.of()));
    }
}
