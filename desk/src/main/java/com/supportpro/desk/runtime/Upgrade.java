package com.supportpro.desk.runtime;

import com.supportpro.addon.Addon;
import com.supportpro.addon.Upgradable;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.protocol.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Has a release bring settings and stored values into the form that it wants, in the place it was loaded for. */
@Component
class Upgrade {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final int MOST = 200;
    private static final int LONGEST = 50_000;

    private final SavedSettings saved;

    Upgrade(SavedSettings saved) {
        this.saved = saved;
    }

    /** Why it could not; empty when it could, or when the release wants nothing changed. */
    Optional<String> run(Loaded loaded, Addon addon, Version from) {
        if (!(addon instanceof Upgradable upgradable)) {
            return Optional.empty();
        }
        return settings(loaded, upgradable, from).or(() -> data(loaded, upgradable, from));
    }

    private Optional<String> settings(Loaded loaded, Upgradable upgradable, Version from) {
        Map<String, String> before = saved.of(loaded.context().place());
        CallResult<Map<String, String>> result = loaded.guarded()
                .call(CallKind.UPGRADE, () -> checked(upgradable.upgradeSettings(from.toString(), Map.copyOf(before))));
        result.answer().ifPresent(after -> save(loaded, before, after));
        return result.failure();
    }

    private static Optional<String> data(Loaded loaded, Upgradable upgradable, Version from) {
        return loaded.guarded()
                .call(CallKind.UPGRADE, () -> {
                    upgradable.upgradeData(from.toString(), loaded.context().storage());
                    return true;
                })
                .failure();
    }

    /** A map of the desk's own, so that nothing of the add-on is asked later; runs on a thread of the add-on. */
    private static Map<String, String> checked(Map<String, String> settings) {
        Map<String, String> copy = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name == null || value == null || !NAME.matcher(name).matches() || value.length() > LONGEST) {
                throw new IllegalArgumentException("It gave a setting that cannot be saved");
            }
            copy.put(name, value);
        });
        if (copy.size() > MOST) {
            throw new IllegalArgumentException("It gave more than " + MOST + " settings");
        }
        return copy;
    }

    /** Only what is different, because a secret that is sealed anew would look like a change. */
    private void save(Loaded loaded, Map<String, String> before, Map<String, String> after) {
        Place place = loaded.context().place();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> saved.remove(place, name));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                saved.put(place, name, value, loaded.secret(name));
            }
        });
    }
}
