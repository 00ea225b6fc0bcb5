package com.supportpro.store.accounts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Leaves of a name what its owner recognises and a stranger cannot use. */
final class Mask {

    private static final int MOST_WORDS = 3;

    private Mask() {}

    static String words(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> new String(Character.toChars(word.codePointAt(0))) + "•••")
                .collect(Collectors.joining(" "));
    }
}
