package com.supportpro.desk.runtime;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and writes the settings in use of an add-on under a schema. */
@Component
class SettingsBook {

    private final SavedSettings saved;
    private final Audit audit;

    SettingsBook(SavedSettings saved, Audit audit) {
        this.saved = saved;
        this.audit = audit;
    }

    Values values(AddonId addon, SettingsSchema schema) {
        return new Values(schema, saved.of(Place.inUse(addon)));
    }

    static List<SettingsForm.Field> fields(Values values) {
        return values.schema().fields().stream()
                .map(field -> field(field, values))
                .toList();
    }

    static List<SettingsProblem> problems(Values values) {
        return values.broken().entrySet().stream()
                .map(broken -> new SettingsProblem(
                        broken.getKey().name(),
                        broken.getValue().code(),
                        broken.getValue().values()))
                .toList();
    }

    /** The names of the settings that would hold another value if this were saved. */
    static List<String> changes(Values before, Map<String, String> typed) {
        return names(before.with(typed).changedSince(before));
    }

    /** Saves what was typed over these values, unless anything is wrong with it. */
    SettingsOutcome save(AddonId addon, Values before, Map<String, String> typed, String by) {
        Values after = before.with(typed);
        List<SettingsProblem> problems = problems(after);
        return problems.isEmpty() ? write(addon, before, after, by) : new SettingsOutcome.Refused(problems);
    }

    /** The audit comes first, as it does for whoever saves settings beside an operation: so neither waits for the other. */
    private SettingsOutcome write(AddonId addon, Values before, Values after, String by) {
        List<SettingsField> changed = after.changedSince(before);
        if (!changed.isEmpty()) {
            Map<String, String> details = SettingsChange.details(changed, before, after);
            audit.record(new AuditEvent(by, "addon.settings-changed", addon.toString(), details, ""));
        }
        for (SettingsField field : changed) {
            after.of(field)
                    .ifPresentOrElse(
                            value -> saved.put(Place.inUse(addon), field.name(), value, field.secret()),
                            () -> saved.remove(Place.inUse(addon), field.name()));
        }
        return new SettingsOutcome.Saved(names(changed));
    }

    private static List<String> names(List<SettingsField> fields) {
        return fields.stream().map(SettingsField::name).toList();
    }

    private static SettingsForm.Field field(SettingsField field, Values values) {
        Optional<String> value = values.of(field);
        String shown = field.secret() ? "" : value.or(field::byDefault).orElse("");
        return new SettingsForm.Field(field, shown, value.isPresent());
    }
}
