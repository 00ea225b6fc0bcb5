package com.supportpro.addons.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pack against the texts of the desk, as they are in the sources beside it. */
class TranslationTest {

    private static final Path ENGLISH = Path.of("../../desk/src/main/resources/texts/en");
    private static final Path VIETNAMESE = Path.of("src/main/addon/texts/vi.properties");

    /** Nothing to translate in them: names, and figures with their units. */
    private static final Set<String> THE_SAME = Set.of(
            "portal.title", "size.kilobytes", "size.megabytes", "installations.percent", "marketplace.kilobytes");

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
