package com.supportpro.desk.installations;

import com.supportpro.protocol.catalogue.AskedSetting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of one release have that another one's have not.
 *
 * @param needed new or become required: it has to be set before or after the update
 * @param offered new, and may stay empty
 * @param dropped not asked for any more
 */
public record SettingsGap(List<AskedSetting> needed, List<AskedSetting> offered, List<AskedSetting> dropped) {

    static SettingsGap between(List<AskedSetting> before, List<AskedSetting> after) {
        Map<String, AskedSetting> old = byName(before);
        Map<String, AskedSetting> next = byName(after);
        return new SettingsGap(
                after.stream()
                        .filter(setting -> setting.required() && !isRequired(old.get(setting.name())))
                        .toList(),
                after.stream()
                        .filter(setting -> !setting.required() && !old.containsKey(setting.name()))
                        .toList(),
                before.stream()
                        .filter(setting -> !next.containsKey(setting.name()))
                        .toList());
    }

    /** Whether the settings stay as they are. */
    public boolean none() {
        return needed.isEmpty() && offered.isEmpty() && dropped.isEmpty();
    }

    /** The titles, one after the other. */
    public static String titles(List<AskedSetting> settings) {
        return settings.stream().map(AskedSetting::title).collect(Collectors.joining(", "));
    }

    private static boolean isRequired(@Nullable AskedSetting setting) {
        return setting != null && setting.required();
    }

    private static Map<String, AskedSetting> byName(List<AskedSetting> settings) {
        return settings.stream().collect(Collectors.toMap(AskedSetting::name, Function.identity(), (one, same) -> one));
    }
}
