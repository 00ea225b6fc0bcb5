package com.supportpro.desk.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a search: small letters and digits of any script, eight words at the most. */
record SearchWords(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    static SearchWords of(String text) {
        return new SearchWords(Arrays.stream(plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .limit(MOST)
                .toList());
    }

    /** The text in small letters and digits, one space between words. */
    static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(small).replaceAll(" ").strip();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every word begins a word of the listing. The words are letters and digits, so that nothing needs escaping. */
    String prefixes() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    String phrase() {
        return String.join(" ", words);
    }
}
