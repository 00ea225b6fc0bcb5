package com.supportpro.protocol.archive;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of entries: relative, plain, and different from each other on every file system. */
final class EntryNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@+-]+(/[A-Za-z0-9._@+-]+)*/?");

    private final Set<String> folded = new HashSet<>();

    /** @throws PackageRefusedException the name may not stand in a package, or stands there twice */
    void add(String name) throws PackageRefusedException {
        if (name.length() > Limits.NAME) {
            throw new PackageRefusedException("A name has more than " + Limits.NAME + " characters");
        }
        if (!PLAIN.matcher(name).matches() || climbs(name)) {
            throw new PackageRefusedException("The name " + shown(name)
                    + " is not allowed: use letters, digits, . _ @ + - and /, without . or .. as a part");
        }
        if (!folded.add(fold(name))) {
            throw new PackageRefusedException(
                    "The name " + shown(name) + " stands twice, or differs from another in its case only");
        }
    }

    private static boolean climbs(String name) {
        for (String part : name.split("/")) {
            if (part.equals(".") || part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String name) {
        String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String shown(String name) {
        String visible = name.replaceAll("[^\\x21-\\x7e]", "?");
        return "'" + (visible.length() > 80 ? visible.substring(0, 80) + "…" : visible) + "'";
    }
}
