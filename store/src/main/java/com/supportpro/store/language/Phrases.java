package com.supportpro.store.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** One feature's texts in every language: files {@code <folder>/<tag>.properties} of ICU patterns. */
public final class Phrases {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** Reads the files below the class path's {@code /texts}. */
    public Phrases(String folder) {
        for (Language language : Language.values()) {
            texts.put(language, read("/texts/" + folder + "/" + language.tag() + ".properties"));
        }
    }

    /** @throws IllegalArgumentException when the language has no such text */
    public String say(Language language, String key, Map<String, Object> arguments) {
        String pattern = of(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException(language + " has no text " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /** The keys that the language has. */
    public Set<String> keys(Language language) {
        return of(language).stringPropertyNames();
    }

    private Properties of(Language language) {
        return texts.getOrDefault(language, new Properties());
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
