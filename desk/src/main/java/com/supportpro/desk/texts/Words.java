package com.supportpro.desk.texts;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts, dates and numbers for one reader. */
public final class Words {

    private final Texts texts;
    private final String language;
    private final ZoneId zone;

    public Words(Texts texts, String language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    /** The text of the key; arguments are pairs of name and value. */
    public String text(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            named.put((String) arguments[index], arguments[index + 1]);
        }
        return texts.text(language, key, named);
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return texts.has(key);
    }

    /** What the line says, in this language; one in the words of others as it is. */
    public String said(String line) {
        return Said.read(line).map(this::said).orElse(line);
    }

    /** The add-on's own text of the key, with the words otherwise used where it has none. */
    public String own(String addon, String key, String otherwise) {
        return texts.text(language, AddonTexts.key(addon, key), Map.of(Texts.WORDS, otherwise));
    }

    private String said(Said said) {
        Map<String, Object> arguments = new HashMap<>();
        said.with().forEach((name, value) -> arguments.put(name, told(value)));
        return texts.text(language, said.key(), arguments);
    }

    /** One after another where there are several. */
    private Object told(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> String.valueOf(told(one))).collect(Collectors.joining(" "));
        }
        return Said.of(value).<Object>map(this::said).orElse(value);
    }

    /** The language that is really spoken. */
    public LanguagePack spoken() {
        return texts.speaks(language);
    }

    public String number(long number) {
        return NumberFormat.getInstance(ULocale.forLanguageTag(spoken().tag())).format(number);
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    /** How long ago, in words: exact to the minute within an hour, to the day within a month, else the date. */
    public String ago(Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        if (age.toMinutes() < 1) {
            return text("time.now");
        }
        if (age.toHours() < 1) {
            return text("time.minutes", "count", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return text("time.hours", "count", age.toHours());
        }
        return age.toDays() < 31 ? text("time.days", "count", age.toDays()) : date(instant);
    }

    /** A size in bytes, in the unit that leaves one to three digits. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return text("size.bytes", "count", bytes);
        }
        if (bytes < 1_000_000) {
            return text("size.kilobytes", "count", Math.round(bytes / 1_000.0));
        }
        return bytes < 1_000_000_000
                ? text("size.megabytes", "count", Math.round(bytes / 100_000.0) / 10.0)
                : text("size.gigabytes", "count", Math.round(bytes / 100_000_000.0) / 10.0);
    }

    private Locale locale() {
        return Locale.forLanguageTag(spoken().tag());
    }
}
