package com.supportpro.desk.runtime.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.SaidException;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the texts of a language pack, and refuses those that a page could not show. */
public final class PackTexts {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_TEXTS = 10_000;
    private static final int LONGEST = 5_000;

    private PackTexts() {}

    /** @throws SaidException they cannot be used; it names the key */
    public static LanguagePack read(Manifest.Language language, Path release) throws IOException {
        if (language.tag().equals(LanguagePacks.ENGLISH)) {
            throw new SaidException("runtime.said.english");
        }
        Map<String, String> texts = load(release.resolve("texts").resolve(language.tag() + ".properties"));
        check(texts, language.tag());
        return new LanguagePack(language.tag(), language.name(), language.rightToLeft(), texts);
    }

    static Map<String, String> load(Path file) throws IOException {
        boolean usable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES;
        if (!usable) {
            throw new SaidException("runtime.said.texts.missing", "file", name(file));
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new SaidException("runtime.said.texts.noProperties", "file", name(file), "why", why(e));
        }
        if (properties.size() > MOST_TEXTS) {
            throw new SaidException("runtime.said.texts.tooMany", "file", name(file), "most", MOST_TEXTS);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(text -> (String) text.getKey(), text -> (String) text.getValue()));
    }

    static void check(Map<String, String> texts, String language) throws IOException {
        ULocale locale = ULocale.forLanguageTag(language);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            check(text.getKey(), text.getValue(), locale);
        }
    }

    private static void check(String key, String text, ULocale locale) throws IOException {
        if (key.length() > 200 || text.length() > LONGEST) {
            throw new SaidException("runtime.said.texts.long", "key", shown(key));
        }
        if (text.indexOf('{') < 0) {
            // nothing is put into it, so nothing can be wrong with it
            return;
        }
        try {
            new MessageFormat(text, locale);
        } catch (IllegalArgumentException e) {
            throw new SaidException("runtime.said.texts.noMessage", "key", shown(key), "why", why(e));
        }
    }

    private static String name(Path file) {
        return "texts/" + file.getFileName();
    }

    private static String why(IllegalArgumentException e) {
        return Said.words(String.valueOf(e.getMessage()));
    }

    private static String shown(String key) {
        String plain = key.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}
