package com.supportpro.desk.desired;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.VersionRange;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of desired state; no object is ever made of what stands in it. */
public final class DesiredYaml {

    public static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ADDONS = 500;
    private static final int MOST_SETTINGS = 100;
    private static final int DEEPEST = 8;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Pattern SOURCE =
            Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]{0,126}|file:/[^\\p{Cntrl}]{1,500}");
    private static final Set<String> FILE = Set.of("addons", "others");
    private static final Set<String> ADDON = Set.of("addon", "version", "active", "settings");

    private DesiredYaml() {}

    /** @throws UnreadableStateException it is not what the schema says */
    public static DesiredState read(byte[] file) {
        Map<String, YamlNode> root = known(tree(text(file)).mapping("the file"), FILE);
        YamlNode addons = root.get("addons");
        if (addons == null) {
            throw new UnreadableStateException(0, "addons is missing: the list of add-ons that should be here");
        }
        return new DesiredState(addons(addons), removeOthers(root));
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableStateException(0, "the file must be UTF-8");
        }
    }

    private static YamlNode tree(String text) {
        try {
            refuseAliases(text);
            Node node = yaml().compose(new StringReader(text));
            if (node == null) {
                throw new UnreadableStateException(0, "the file is empty; an empty list is written addons: []");
            }
            return new YamlNode(node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new UnreadableStateException(line, "this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new UnreadableStateException(0, "this is no YAML: " + firstLine(e));
        }
    }

    /** What an alias stands for may be large, or itself; nothing here needs one. */
    private static void refuseAliases(String text) {
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                throw new UnreadableStateException(event.getStartMark().getLine() + 1, "aliases are not allowed");
            }
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static boolean removeOthers(Map<String, YamlNode> root) {
        YamlNode others = root.get("others");
        if (others == null) {
            return false;
        }
        return switch (others.text("others")) {
            case "keep" -> false;
            case "remove" -> true;
            default -> throw others.wrong("others must be keep or remove");
        };
    }

    private static List<DesiredAddon> addons(YamlNode list) {
        List<DesiredAddon> addons = new ArrayList<>();
        Set<AddonId> seen = new HashSet<>();
        for (YamlNode entry : list.list("addons", MOST_ADDONS)) {
            DesiredAddon addon = addon(entry);
            if (!seen.add(addon.addon())) {
                throw entry.wrong(addon.addon() + " stands in the list twice");
            }
            addons.add(addon);
        }
        return addons;
    }

    private static DesiredAddon addon(YamlNode entry) {
        Map<String, YamlNode> values = known(entry.mapping("an entry of addons"), ADDON);
        YamlNode id = values.get("addon");
        if (id == null) {
            throw entry.wrong("addon is missing: publisher/slug");
        }
        YamlNode version = values.get("version");
        YamlNode active = values.get("active");
        YamlNode settings = values.get("settings");
        return new DesiredAddon(
                id.read("addon", AddonId::parse),
                version == null ? DesiredAddon.ANY : version.read("version", VersionRange::of),
                active == null || active.truth("active"),
                settings == null ? Map.of() : settings(settings));
    }

    private static Map<String, Setting> settings(YamlNode node) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, YamlNode> values = node.mapping("settings");
        if (values.size() > MOST_SETTINGS) {
            throw node.wrong("settings must be " + MOST_SETTINGS + " at the most");
        }
        values.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw value.wrong("a setting is named by a letter, then letters, digits and _");
            }
            settings.put(name, setting(name, value));
        });
        return settings;
    }

    private static Setting setting(String name, YamlNode value) {
        if (value.isMapping()) {
            YamlNode secret = known(value.mapping(name), Set.of("secret")).get("secret");
            return secret == null ? refuse(value) : secret(secret);
        }
        return value.isNothing() ? new Setting.Nothing() : new Setting.Text(value.text(name));
    }

    private static Setting secret(YamlNode value) {
        String source = value.text("secret");
        if (source.equals("keep")) {
            return new Setting.Keep();
        }
        return SOURCE.matcher(source).matches() ? new Setting.Reference(source) : refuse(value);
    }

    private static Setting refuse(YamlNode value) {
        throw value.wrong("a secret is {secret: env:NAME}, {secret: file:/path} or {secret: keep}");
    }

    private static Map<String, YamlNode> known(Map<String, YamlNode> values, Set<String> names) {
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw value.wrong("\"" + shortened(name) + "\" is not known here; known are "
                        + String.join(", ", names.stream().sorted().toList()));
            }
        });
        return values;
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static String firstLine(YAMLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("it cannot be read");
    }
}
