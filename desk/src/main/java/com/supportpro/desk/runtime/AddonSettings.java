package com.supportpro.desk.runtime;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
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
 *
 * <p>While another release takes the add-on's place all of this waits for that one, whose settings they then are.
 */
@Service
public class AddonSettings {

    private final RunningAddons running;
    private final SettingsBook book;

    AddonSettings(RunningAddons running, SettingsBook book) {
        this.running = running;
        this.book = book;
    }

    /** The form as it is saved; without fields while the add-on does not run. */
    public SettingsForm form(AddonId addon) {
        return running.awaited(addon)
                .map(live -> form(addon, live))
                .orElseGet(() -> new SettingsForm(addon, "", false, false, List.of()));
    }

    /** What is wrong with what was typed; empty when it could be saved. */
    public List<SettingsProblem> check(AddonId addon, Map<String, String> typed) {
        return running.settled(addon)
                .map(live -> SettingsBook.problems(values(live).with(typed)))
                .orElse(List.of());
    }

    /** Checks what was typed and saves it; it holds at once. */
    @Transactional
    public SettingsOutcome save(AddonId addon, Map<String, String> typed, String by) {
        return running.settled(addon)
                .map(live -> book.save(addon, values(live), typed, by))
                .orElseGet(SettingsOutcome.NotRunning::new);
    }

    /** Lets the add-on try what was typed, without saving it; the message is a line of {@link Said}. */
    public SettingsCheck test(AddonId addon, Map<String, String> typed) {
        Optional<LiveCode> live = running.settled(addon);
        if (live.isEmpty()) {
            return SettingsCheck.fails(Said.line("runtime.said.notRunning", "addon", addon));
        }
        if (!live.get().offersTest()) {
            return SettingsCheck.notOffered();
        }
        Values candidate = values(live.get()).with(typed);
        if (!candidate.broken().isEmpty()) {
            String fields = SettingsBook.problems(candidate).stream()
                    .map(SettingsProblem::field)
                    .collect(Collectors.joining(", "));
            return SettingsCheck.fails(Said.line("runtime.said.notTried", "fields", fields));
        }
        return live.get().test(candidate.typed());
    }

    private SettingsForm form(AddonId addon, Live live) {
        String name = live.release().manifest().name();
        if (!(live instanceof LiveCode code)) {
            return new SettingsForm(addon, name, true, false, List.of());
        }
        return new SettingsForm(addon, name, true, code.offersTest(), SettingsBook.fields(values(code)));
    }

    private Values values(LiveCode live) {
        return book.values(live.release().id(), live.schema());
    }
}
