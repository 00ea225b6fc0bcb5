package com.supportpro.testkit.addon;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.supportpro.addon.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of the add-on's folder. One that English lacks is a mistake, and refused here. */
public record FakeTexts(Path folder) implements Texts {

    @Override
    public String text(String language, String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            Object value = arguments[index + 1];
            named.put(String.valueOf(arguments[index]), value instanceof Instant instant ? Date.from(instant) : value);
        }
        for (String tag : new String[] {language, language.replaceFirst("-.*", ""), "en"}) {
            String pattern = of(tag).getProperty(key);
            if (pattern != null) {
                return new MessageFormat(pattern, ULocale.forLanguageTag(tag)).format(named);
            }
        }
        throw new IllegalArgumentException("There is no text " + key);
    }

    /** What an operator reads in English: the text of the key, or words as they are. */
    String said(String line, Object... arguments) {
        return of("en").containsKey(line) ? text("en", line, arguments) : line;
    }

    private Properties of(String tag) {
        Path file = folder.resolve("texts").resolve(tag + ".properties");
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
