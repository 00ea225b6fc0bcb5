package com.supportpro.desk.runtime.shown;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Plain text of bounded length, without characters that would change how the text around it reads. */
public final class Plain {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern CONTROLS_BUT_BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]+");

    private Plain() {}

    /** One line; what is too long ends in an ellipsis. */
    public static String line(String text, int most) {
        return CONTROLS.matcher(cut(text, most)).replaceAll(" ").strip();
    }

    /** As {@link #line}, with its line breaks. */
    public static String text(String text, int most) {
        return CONTROLS_BUT_BREAKS.matcher(cut(text, most)).replaceAll(" ").strip();
    }

    /** The first ones, each made neat. */
    static <T> List<T> first(List<T> all, int most, UnaryOperator<T> neat) {
        return all.stream().limit(most).map(neat).toList();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(most - 2));
        return text.substring(0, halved ? most - 2 : most - 1) + "…";
    }
}
