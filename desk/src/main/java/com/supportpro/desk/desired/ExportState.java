package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.runtime.AddonSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.protocol.VersionRange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down how the desk stands. */
@Component
class ExportState {

    private final Installations installations;
    private final AddonSettings settings;

    ExportState(Installations installations, AddonSettings settings) {
        this.installations = installations;
        this.settings = settings;
    }

    DesiredState present() {
        return new DesiredState(installations.all().stream().map(this::entry).toList(), false);
    }

    private DesiredAddon entry(Installation present) {
        return new DesiredAddon(
                present.id(),
                new VersionRange(present.version().toString()),
                present.shouldBeActive(),
                settings(settings.form(present.id())));
    }

    /** What is saved; a secret only as one that is kept. What does not run has no form, and its settings stay out. */
    private static Map<String, Setting> settings(SettingsForm form) {
        Map<String, Setting> saved = new LinkedHashMap<>();
        for (SettingsForm.Field field : form.fields()) {
            if (field.set()) {
                saved.put(
                        field.definition().name(),
                        field.definition().secret() ? new Setting.Keep() : new Setting.Text(field.value()));
            }
        }
        return saved;
    }
}
