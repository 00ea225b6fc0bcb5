package com.supportpro.desk.runtime;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.settings.SettingsField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings that operators fill in for add-ons.
 *
 * <p>What is typed comes by field name, as text; a field that is not named stays as it is. An empty text takes a value
 * away, but leaves a secret as it is: {@code name.clear} with any text takes a secret away.
 */
@Service
public class AddonSettings {

    private final RunningAddons running;
    private final SavedSettings saved;
    private final Audit audit;

    AddonSettings(RunningAddons running, SavedSettings saved, Audit audit) {
        this.running = running;
        this.saved = saved;
        this.audit = audit;
    }

    /** The form as it is saved; without fields while the add-on does not run. */
    public SettingsForm form(AddonId addon) {
        return running.find(addon)
                .map(live -> form(addon, live))
                .orElseGet(() -> new SettingsForm(addon, "", false, false, List.of()));
    }

    /** What is wrong with what was typed; empty when it could be saved. */
    public List<SettingsProblem> check(AddonId addon, Map<String, String> typed) {
        return running.code(addon)
                .map(live -> problems(values(live).with(typed)))
                .orElse(List.of());
    }

    /** The names of the settings that would hold another value if this were saved; none while the add-on does not run. */
    public List<String> changes(AddonId addon, Map<String, String> typed) {
        return running.code(addon)
                .map(live -> {
                    Values before = values(live);
                    return before.with(typed).changedSince(before).stream()
                            .map(SettingsField::name)
                            .toList();
                })
                .orElse(List.of());
    }

    /** Checks what was typed and saves it; it holds at once. */
    @Transactional
    public SettingsOutcome save(AddonId addon, Map<String, String> typed, String by) {
        Optional<LiveCode> live = running.settled(addon);
        if (live.isEmpty()) {
            return new SettingsOutcome.NotRunning();
        }
        Values before = values(live.get());
        Values after = before.with(typed);
        List<SettingsProblem> problems = problems(after);
        return problems.isEmpty() ? save(addon, before, after, by) : new SettingsOutcome.Refused(problems);
    }

    /** Lets the add-on try what was typed, without saving it; the message is a line of {@link Said}. */
    public SettingsCheck test(AddonId addon, Map<String, String> typed) {
        Optional<LiveCode> live = running.code(addon).filter(LiveCode::offersTest);
        if (live.isEmpty()) {
            return SettingsCheck.notOffered();
        }
        Values candidate = values(live.get()).with(typed);
        if (!candidate.broken().isEmpty()) {
            String fields =
                    problems(candidate).stream().map(SettingsProblem::field).collect(Collectors.joining(", "));
            return SettingsCheck.fails(Said.line("runtime.said.notTried", "fields", fields));
        }
        return live.get().test(candidate.typed());
    }

    private SettingsForm form(AddonId addon, Live live) {
        String name = live.release().manifest().name();
        if (!(live instanceof LiveCode code)) {
            return new SettingsForm(addon, name, true, false, List.of());
        }
        Values values = values(code);
        List<SettingsForm.Field> fields = code.schema().fields().stream()
                .map(field -> field(field, values))
                .toList();
        return new SettingsForm(addon, name, true, code.offersTest(), fields);
    }

    private static SettingsForm.Field field(SettingsField field, Values values) {
        Optional<String> value = values.of(field);
        String shown = field.secret() ? "" : value.or(field::byDefault).orElse("");
        return new SettingsForm.Field(field, shown, value.isPresent());
    }

    private SettingsOutcome save(AddonId addon, Values before, Values after, String by) {
        List<SettingsField> changed = after.changedSince(before);
        for (SettingsField field : changed) {
            after.of(field)
                    .ifPresentOrElse(
                            value -> saved.put(Place.inUse(addon), field.name(), value, field.secret()),
                            () -> saved.remove(Place.inUse(addon), field.name()));
        }
        List<String> names = changed.stream().map(SettingsField::name).toList();
        if (!names.isEmpty()) {
            Map<String, String> details = SettingsChange.details(changed, before, after);
            audit.record(new AuditEvent(by, "addon.settings-changed", addon.toString(), details, ""));
        }
        return new SettingsOutcome.Saved(names);
    }

    private Values values(LiveCode live) {
        return new Values(live.schema(), saved.of(Place.inUse(live.release().id())));
    }

    private static List<SettingsProblem> problems(Values values) {
        return values.broken().entrySet().stream()
                .map(broken -> new SettingsProblem(
                        broken.getKey().name(),
                        broken.getValue().code(),
                        broken.getValue().values()))
                .toList();
    }
}
