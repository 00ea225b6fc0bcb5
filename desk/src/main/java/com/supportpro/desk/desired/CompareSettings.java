package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.runtime.InstalledSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the settings of a file with those that are saved, and saves them; whether the add-on runs makes no difference. */
@Component
class CompareSettings {

    private final InstalledSettings settings;
    private final SecretSources sources;

    CompareSettings(InstalledSettings settings, SecretSources sources) {
        this.settings = settings;
        this.sources = sources;
    }

    /** Whether this node knows what the installed release asks for. */
    boolean readable(AddonId addon) {
        return settings.fields(addon).isPresent();
    }

    /** What is different in an installed add-on, or that it could not be compared; nothing when all is as the file says. */
    Optional<Difference> now(DesiredAddon wanted) {
        if (wanted.settings().isEmpty()) {
            return Optional.empty();
        }
        Optional<List<SettingsForm.Field>> fields = settings.fields(wanted.addon());
        return fields.isEmpty() ? Optional.of(uncompared(wanted)) : compared(wanted, fields.get());
    }

    /** What can be said before the add-on is here: a secret that is nowhere to be found. */
    Optional<Difference> later(DesiredAddon wanted) {
        List<SettingsProblem> mistakes = WantedSettings.missing(wanted.settings(), sources);
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(refused(wanted.addon(), mistakes));
    }

    SettingsOutcome save(DesiredAddon wanted, String by) {
        Optional<List<SettingsForm.Field>> fields = settings.fields(wanted.addon());
        if (fields.isEmpty()) {
            return new SettingsOutcome.NoSchema();
        }
        var reading = WantedSettings.read(wanted.settings(), fields.get(), sources);
        return reading.mistakes().isEmpty()
                ? settings.save(wanted.addon(), reading.typed(), by)
                : new SettingsOutcome.Refused(reading.mistakes());
    }

    private Optional<Difference> compared(DesiredAddon wanted, List<SettingsForm.Field> fields) {
        AddonId addon = wanted.addon();
        var reading = WantedSettings.read(wanted.settings(), fields, sources);
        List<SettingsProblem> mistakes =
                reading.mistakes().isEmpty() ? settings.check(addon, reading.typed()) : reading.mistakes();
        if (!mistakes.isEmpty()) {
            return Optional.of(refused(addon, mistakes));
        }
        List<String> changes = settings.changes(addon, reading.typed());
        return changes.isEmpty() ? Optional.empty() : Optional.of(difference(addon, Change.SETTINGS, changes));
    }

    private static Difference uncompared(DesiredAddon wanted) {
        return difference(
                        wanted.addon(),
                        Change.UNCOMPARED,
                        List.copyOf(wanted.settings().keySet()))
                .refused(Optional.of(Problem.of("settings-unread")));
    }

    private static Difference difference(AddonId addon, Change change, List<String> names) {
        return new Difference(addon, change, null, null, names, null, List.of());
    }

    private static Difference refused(AddonId addon, List<SettingsProblem> mistakes) {
        List<String> names = mistakes.stream().map(SettingsProblem::field).toList();
        Problem problem = Problem.of("settings-refused", "fields", String.join(", ", names));
        return new Difference(addon, Change.SETTINGS, null, null, names, problem, mistakes);
    }
}
