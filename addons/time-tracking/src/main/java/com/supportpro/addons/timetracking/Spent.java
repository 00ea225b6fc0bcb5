package com.supportpro.addons.timetracking;

import com.supportpro.addon.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes how long something took. */
final class Spent {

    private static final int HOUR = 60;
    private static final long MOST = 24 * HOUR;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?(m|min)?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?) ?h(?: ?(\\d{1,2}) ?(?:m|min)?)?");

    private Spent() {}

    /** As {@code 45}, {@code 1:30}, {@code 1h 30m} or {@code 1.5h}; empty for what is none or out of bounds. */
    static OptionalLong minutes(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        OptionalLong read = read(text);
        return read.isPresent() && read.getAsLong() >= 1 && read.getAsLong() <= MOST ? read : OptionalLong.empty();
    }

    static String words(long minutes, Texts texts, String language) {
        return minutes < HOUR
                ? texts.text(language, "time.minutes", "minutes", minutes)
                : texts.text(language, "time.hours", "hours", minutes / HOUR, "minutes", minutes % HOUR);
    }

    /** In hours with a fraction, as the language writes it. */
    static String hours(long minutes, String language) {
        NumberFormat numbers = NumberFormat.getInstance(Locale.forLanguageTag(language));
        numbers.setMaximumFractionDigits(1);
        return numbers.format(minutes / (double) HOUR);
    }

    private static OptionalLong read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return OptionalLong.of(Long.parseLong(clock.group(1)) * HOUR + Long.parseLong(clock.group(2)));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return OptionalLong.of(Long.parseLong(minutes.group(1)));
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return OptionalLong.empty();
        }
        long whole = Math.round(Double.parseDouble(hours.group(1).replace(',', '.')) * HOUR);
        return OptionalLong.of(whole + (hours.group(2) == null ? 0 : Long.parseLong(hours.group(2))));
    }
}
