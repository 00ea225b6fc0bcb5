package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.runtime.InstalledSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.VersionRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down how the desk stands. */
@Component
class ExportState {

    private final Installations installations;
    private final InstalledSettings settings;

    ExportState(Installations installations, InstalledSettings settings) {
        this.installations = installations;
        this.settings = settings;
    }

    /**
     * The desk as it stands.
     *
     * @param unread the add-ons whose settings are left out, because this node cannot read what they ask for
     */
    record Export(DesiredState state, List<AddonId> unread) {
        Export {
            unread = List.copyOf(unread);
        }
    }

    Export present() {
        List<DesiredAddon> entries = new ArrayList<>();
        List<AddonId> unread = new ArrayList<>();
        for (Installation present : installations.all()) {
            Optional<List<SettingsForm.Field>> fields = settings.fields(present.id());
            entries.add(entry(present, fields.orElse(List.of())));
            if (fields.isEmpty()) {
                unread.add(present.id());
            }
        }
        return new Export(new DesiredState(entries, false), unread);
    }

    private static DesiredAddon entry(Installation present, List<SettingsForm.Field> fields) {
        return new DesiredAddon(
                present.id(),
                new VersionRange(present.version().toString()),
                present.shouldBeActive(),
                settings(fields));
    }

    /** What is saved; a secret only as one that is kept. */
    private static Map<String, Setting> settings(List<SettingsForm.Field> fields) {
        Map<String, Setting> saved = new LinkedHashMap<>();
        for (SettingsForm.Field field : fields) {
            if (field.set()) {
                saved.put(
                        field.definition().name(),
                        field.definition().secret() ? new Setting.Keep() : new Setting.Text(field.value()));
            }
        }
        return saved;
    }
}
