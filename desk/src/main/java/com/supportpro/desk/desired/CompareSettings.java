package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.runtime.AddonSettings;
import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the settings of a file with those that are saved, and saves them. */
@Component
class CompareSettings {

    private final AddonSettings settings;
    private final SecretSources sources;

    CompareSettings(AddonSettings settings, SecretSources sources) {
        this.settings = settings;
        this.sources = sources;
    }

    /** Whether the settings of this add-on can be looked at. */
    boolean running(AddonId addon) {
        return settings.form(addon).running();
    }

    /** What is different in an add-on that runs; nothing when all is as the file says. */
    Optional<Difference> now(DesiredAddon wanted) {
        var reading = reading(wanted);
        List<SettingsProblem> mistakes =
                reading.mistakes().isEmpty() ? settings.check(wanted.addon(), reading.typed()) : reading.mistakes();
        if (!mistakes.isEmpty() && !wanted.settings().isEmpty()) {
            return Optional.of(refused(wanted.addon(), mistakes));
        }
        List<String> changes = settings.changes(wanted.addon(), reading.typed());
        return changes.isEmpty() ? Optional.empty() : Optional.of(difference(wanted.addon(), changes));
    }

    /** What can be said before the add-on runs: a secret that is nowhere to be found. */
    Optional<Difference> later(DesiredAddon wanted) {
        List<SettingsProblem> mistakes = WantedSettings.missing(wanted.settings(), sources);
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(refused(wanted.addon(), mistakes));
    }

    SettingsOutcome save(DesiredAddon wanted, String by) {
        var reading = reading(wanted);
        return reading.mistakes().isEmpty()
                ? settings.save(wanted.addon(), reading.typed(), by)
                : new SettingsOutcome.Refused(reading.mistakes());
    }

    private WantedSettings.Reading reading(DesiredAddon wanted) {
        SettingsForm form = settings.form(wanted.addon());
        return wanted.settings().isEmpty()
                ? new WantedSettings.Reading(Map.of(), List.of())
                : WantedSettings.read(wanted.settings(), form, sources);
    }

    private static Difference difference(AddonId addon, List<String> names) {
        return new Difference(addon, Change.SETTINGS, null, null, names, null, List.of());
    }

    private static Difference refused(AddonId addon, List<SettingsProblem> mistakes) {
        List<String> names = mistakes.stream().map(SettingsProblem::field).toList();
        Problem problem = Problem.of("settings-refused", "fields", String.join(", ", names));
        return new Difference(addon, Change.SETTINGS, null, null, names, problem, mistakes);
    }
}
