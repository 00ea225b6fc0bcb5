package com.supportpro.desk.runtime.web;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.SettingsForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of an add-on's settings.
 *
 * @param path of the add-on's page
 * @param tested what trying them out showed, if that was asked for
 */
public record SettingsView(
        String path,
        String name,
        boolean running,
        boolean testable,
        List<FieldView> fields,
        @Nullable SettingsCheck tested) {

    static SettingsView of(Page page, SettingsForm form) {
        return of(page, form, Map.of(), Map.of(), null);
    }

    static SettingsView of(
            Page page,
            SettingsForm form,
            Map<String, String> typed,
            Map<String, String> mistakes,
            @Nullable SettingsCheck tested) {
        OwnWords words = new OwnWords(form.addon(), page.words());
        return new SettingsView(
                "/operator/addons/" + form.addon(),
                form.name().isEmpty() ? form.addon().toString() : form.name(),
                form.running(),
                form.testable(),
                form.fields().stream()
                        .map(field -> FieldView.of(field, words, typed, mistakes))
                        .toList(),
                tested);
    }

    /** The fields that something is wrong with. */
    public List<FieldView> wrong() {
        return fields.stream().filter(field -> !field.mistake().isEmpty()).toList();
    }
}
