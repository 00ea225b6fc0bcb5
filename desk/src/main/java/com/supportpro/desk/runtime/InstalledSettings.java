package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.settings.Schemas;
import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings of installed add-ons whether they run on this node or not, as {@link AddonSettings} has them of those that do:
 * their schema is the installed release's, of the running one where that is the same, else of its files.
 */
@Service
public class InstalledSettings {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledSettings.class);

    private final RunningAddons running;
    private final InstalledReleases releases;
    private final SettingsBook book;

    InstalledSettings(RunningAddons running, InstalledReleases releases, SettingsBook book) {
        this.running = running;
        this.releases = releases;
        this.book = book;
    }

    /** The fields with what is saved; nothing when the schema cannot be read on this node, which may still lack the files. */
    public Optional<List<SettingsForm.Field>> fields(AddonId addon) {
        return values(addon, running.code(addon)).map(SettingsBook::fields);
    }

    /** What is wrong with what was typed; empty when it could be saved, or when the schema cannot be read. */
    public List<SettingsProblem> check(AddonId addon, Map<String, String> typed) {
        return values(addon, running.code(addon))
                .map(values -> SettingsBook.problems(values.with(typed)))
                .orElse(List.of());
    }

    /** Whether it needs a setting to work that nobody has entered; false when the schema cannot be read. */
    public boolean misses(AddonId addon) {
        return values(addon, running.code(addon)).filter(Values::misses).isPresent();
    }

    /** The names of the settings that would hold another value if this were saved; none when the schema cannot be read. */
    public List<String> changes(AddonId addon, Map<String, String> typed) {
        return values(addon, running.code(addon))
                .map(values -> SettingsBook.changes(values, typed))
                .orElse(List.of());
    }

    /** Checks what was typed and saves it; it holds at once where the add-on runs, and elsewhere when it does. */
    @Transactional
    public SettingsOutcome save(AddonId addon, Map<String, String> typed, String by) {
        return values(addon, running.settled(addon))
                .map(values -> book.save(addon, values, typed, by))
                .orElseGet(SettingsOutcome.NoSchema::new);
    }

    /** What the installed release asks for; nothing when its schema cannot be read. */
    public Optional<List<AskedSetting>> asked(AddonId addon) {
        return releases.find(addon)
                .flatMap(installed -> schema(installed, running.code(addon)))
                .map(AskedSetting::of);
    }

    private Optional<Values> values(AddonId addon, Optional<LiveCode> live) {
        return releases.find(addon)
                .flatMap(installed -> schema(installed, live))
                .map(schema -> book.values(addon, schema));
    }

    /** A node that has not followed yet still runs another release. */
    private static Optional<SettingsSchema> schema(RunnableRelease installed, Optional<LiveCode> live) {
        Version version = installed.version();
        return live.filter(code -> code.release().version().equals(version))
                .map(LiveCode::schema)
                .or(() -> read(installed));
    }

    private static Optional<SettingsSchema> read(RunnableRelease installed) {
        try {
            return Optional.of(Schemas.of(installed.manifest(), installed.folder()));
        } catch (IOException e) {
            LOG.debug("The settings of {} {} cannot be read here", installed.id(), installed.version(), e);
            return Optional.empty();
        }
    }
}
