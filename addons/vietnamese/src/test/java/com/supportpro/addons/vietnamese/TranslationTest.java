package com.supportpro.addons.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pack against the texts of the desk, as they are in the sources beside it. */
class TranslationTest {

    private static final Path ENGLISH = Path.of("../../desk/src/main/resources/texts/en");
    private static final Path VIETNAMESE = Path.of("src/main/addon/texts/vi.properties");

    /** Nothing to translate in them: names, and figures with their units. */
    private static final Set<String> THE_SAME = Set.of(
            "portal.title",
            "size.kilobytes",
            "size.megabytes",
            "size.gigabytes",
            "installations.percent",
            "marketplace.kilobytes");

    @Test
    void everyTextOfTheDeskIsTranslatedAndNoOther() throws IOException {
        assertThat(without(english(), translated())).as("not translated").isEmpty();
        assertThat(without(translated(), english())).as("no text of the desk").isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> keys = Files.readAllLines(VIETNAMESE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void translationsTakeTheSameArguments() throws IOException {
        SortedMap<String, String> english = english();
        List<String> wrong = new ArrayList<>();
        translated().forEach((key, text) -> {
            if (!arguments(text).equals(arguments(Objects.requireNonNull(english.get(key))))) {
                wrong.add(key + " has " + arguments(text));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingWasLeftInEnglish() throws IOException {
        SortedMap<String, String> translated = translated();
        translated.keySet().removeAll(THE_SAME);
        SortedMap<String, String> english = english();

        assertThat(translated)
                .allSatisfy((key, text) -> assertThat(text).isNotBlank().isNotEqualTo(english.get(key)));
    }

    @ParameterizedTest
    @MethodSource("addonsWithCode")
    void everySettingOfAnAddonIsTranslated(Path addon) throws IOException {
        SortedMap<String, String> vietnamese = read(addon.resolve("texts/vi.properties"));

        assertThat(vietnamese).containsKey("summary").containsKeys(settings(addon));
    }

    @ParameterizedTest
    @MethodSource("addonsWithCode")
    void everyTextOfAnAddonIsTranslated(Path addon) throws IOException {
        Path english = addon.resolve("texts/en.properties");
        SortedMap<String, String> vietnamese = read(addon.resolve("texts/vi.properties"));
        SortedMap<String, String> texts = Files.exists(english) ? read(english) : new TreeMap<>();

        assertThat(vietnamese.keySet()).containsAll(texts.keySet());
        texts.forEach((key, text) -> assertThat(arguments(Objects.requireNonNull(vietnamese.get(key))))
                .as(key)
                .isEqualTo(arguments(text)));
    }

    private static Stream<Path> addonsWithCode() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules
                    .map(module -> module.resolve("src/main/addon"))
                    .filter(addon -> Files.exists(addon.resolve("settings.schema.json")))
                    .toList()
                    .stream();
        }
    }

    /** The keys of what the form of the add-on says. */
    private static String[] settings(Path addon) throws IOException {
        List<String> keys = new ArrayList<>();
        SettingsSchema schema = SettingsSchema.parse(Files.readString(addon.resolve("settings.schema.json")));
        for (SettingsField field : schema.fields()) {
            String key = "settings." + field.name();
            keys.add(key + ".title");
            if (!field.description().isEmpty()) {
                keys.add(key + ".description");
            }
            field.choices()
                    .forEach(choice -> keys.add(
                            key + ".choice." + choice.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")));
        }
        return keys.toArray(String[]::new);
    }

    private static Set<String> without(SortedMap<String, String> texts, SortedMap<String, String> others) {
        Set<String> keys = new TreeSet<>(texts.keySet());
        keys.removeAll(others.keySet());
        return keys;
    }

    private static SortedMap<String, String> translated() throws IOException {
        return read(VIETNAMESE);
    }

    private static SortedMap<String, String> english() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(ENGLISH)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                all.putAll(read(file));
            }
        }
        return all;
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Also those within plural and select forms. */
    private static SortedSet<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
