package com.supportpro.desk.desired;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Representer;

/** Writes desired state as YAML that {@link DesiredYaml} reads. */
final class StateText {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private StateText() {}

    /** Begins with a remark for each add-on whose settings are left out. */
    static String of(ExportState.Export export) {
        String remarks = export.unread().stream()
                .map(addon -> "# The settings of " + addon + " are left out: its files cannot be read on this node.\n")
                .collect(Collectors.joining());
        return remarks + of(export.state());
    }

    static String of(DesiredState state) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("addons", state.addons().stream().map(StateText::entry).toList());
        file.put("others", state.removeOthers() ? "remove" : "keep");
        return yaml().dump(file);
    }

    static String of(DesiredAddon addon) {
        return of(new DesiredState(List.of(addon), false));
    }

    private static Map<String, Object> entry(DesiredAddon addon) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("addon", addon.addon().toString());
        entry.put("version", addon.version().toString());
        entry.put("active", addon.active());
        if (!addon.settings().isEmpty()) {
            Map<String, @Nullable Object> settings = new LinkedHashMap<>();
            addon.settings().forEach((name, setting) -> settings.put(name, value(setting)));
            entry.put("settings", settings);
        }
        return entry;
    }

    private static @Nullable Object value(Setting setting) {
        if (setting instanceof Setting.Text text) {
            return plain(text.text());
        }
        if (setting instanceof Setting.Reference reference) {
            return Map.of("secret", reference.source());
        }
        return setting instanceof Setting.Keep ? Map.of("secret", "keep") : null;
    }

    /** Numbers, true and false without quotes. */
    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndent(2);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Texts(options), options);
    }

    /** Writes what cannot be printed as escapes between quotes; the library would make binary data of it. */
    private static final class Texts extends Representer {

        Texts(DumperOptions options) {
            super(options);
            representers.put(String.class, new RepresentString() {
                @Override
                public Node representData(Object text) {
                    return StreamReader.isPrintable(text.toString())
                            ? super.representData(text)
                            : representScalar(Tag.STR, text.toString(), DumperOptions.ScalarStyle.DOUBLE_QUOTED);
                }
            });
        }
    }
}
