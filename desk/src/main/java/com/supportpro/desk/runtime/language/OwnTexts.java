package com.supportpro.desk.runtime.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.supportpro.desk.texts.AddonTexts;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.OwnSentences;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that an add-on with code brings, by language. */
public record OwnTexts(Map<String, Map<String, String>> byLanguage) implements OwnSentences {

    private static final int MOST_LANGUAGES = 100;
    private static final String ENDING = ".properties";

    public OwnTexts {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** @throws IOException they cannot be used; the message names the key */
    public static OwnTexts read(Path release) throws IOException {
        Path folder = release.resolve("texts");
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            String language = name.substring(0, name.length() - ENDING.length());
            Map<String, String> texts = PackTexts.load(file);
            PackTexts.check(texts, language);
            all.put(language, texts);
        }
        return new OwnTexts(all);
    }

    /** The text in the language, its base language, or English; the key itself when there is none. */
    public String text(String language, String key, Map<String, Object> arguments) {
        return find(language, key, arguments).orElse(key);
    }

    @Override
    public Optional<String> find(String language, String key, Map<String, Object> arguments) {
        for (String tag = language; !tag.isEmpty(); tag = base(tag)) {
            String pattern = byLanguage.getOrDefault(tag, Map.of()).get(key);
            if (pattern != null) {
                return Optional.of(new MessageFormat(pattern, ULocale.forLanguageTag(tag)).format(arguments));
            }
        }
        return Optional.empty();
    }

    /** A line for operators: by the key of one of these texts, or in words where there is none of that key. */
    public String line(AddonId addon, String message, Map<String, Object> arguments) {
        Optional<String> english = find(LanguagePacks.ENGLISH, message, arguments);
        if (english.isEmpty()) {
            return Said.words(message);
        }
        Object[] values = Stream.concat(
                        arguments.entrySet().stream()
                                .flatMap(value -> Stream.of((Object) value.getKey(), value.getValue())),
                        Stream.of("words", english.get()))
                .toArray();
        return Said.line(AddonTexts.key(addon.toString(), message), values);
    }

    private static String base(String tag) {
        int hyphen = tag.lastIndexOf('-');
        return hyphen >= 0 ? tag.substring(0, hyphen) : tag.equals("en") ? "" : "en";
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .limit(MOST_LANGUAGES)
                    .toList();
        }
    }
}
