package com.supportpro.desk.runtime.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts that an add-on with code brings, by language. */
public record OwnTexts(Map<String, Map<String, String>> byLanguage) {

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
        for (String tag = language; !tag.isEmpty(); tag = base(tag)) {
            String pattern = byLanguage.getOrDefault(tag, Map.of()).get(key);
            if (pattern != null) {
                return new MessageFormat(pattern, ULocale.forLanguageTag(tag)).format(arguments);
            }
        }
        return key;
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
