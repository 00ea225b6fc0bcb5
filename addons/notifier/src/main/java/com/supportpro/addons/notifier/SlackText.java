package com.supportpro.addons.notifier;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of others within Slack's markup, where {@code &}, {@code <} and {@code >} carry meaning. */
final class SlackText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]+");

    private SlackText() {}

    /** In one line. Shortened first, so that no escape is cut in two. */
    static String line(String text, int most) {
        return escaped(shortened(SPACE.matcher(text).replaceAll(" ").strip(), most));
    }

    /** As a quotation, each line with its mark. */
    static String quote(String text, int most) {
        return shortened(text.strip(), most)
                .lines()
                .map(line -> "> " + line(line, most))
                .collect(Collectors.joining("\n"));
    }

    static String link(String url, String text, int most) {
        String label = line(text.replace('|', '/'), most);
        return url.matches("https?://[^\\s<>|]+") ? "<" + url.replace("&", "&amp;") + "|" + label + ">" : label;
    }

    /** Never in the middle of a character. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
