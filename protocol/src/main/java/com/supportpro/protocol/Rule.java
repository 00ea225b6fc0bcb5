package com.supportpro.protocol;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bounds that every document from outside is held to. */
public final class Rule {

    private Rule() {}

    public static String text(String field, @Nullable String value, int least, int most) {
        if (value == null || value.isBlank() && least > 0) {
            throw new InvalidDocumentException(field, "is missing");
        }
        if (value.length() < least || value.length() > most) {
            throw new InvalidDocumentException(field, "must have " + least + " to " + most + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            // No database keeps it.
            throw new InvalidDocumentException(field, "must not contain the character U+0000");
        }
        return value;
    }

    public static String matching(String field, @Nullable String value, Pattern pattern, String allowed) {
        if (value == null || value.length() > 4096 || !pattern.matcher(value).matches()) {
            throw new InvalidDocumentException(field, "must be " + allowed);
        }
        return value;
    }

    public static <T> List<T> list(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new InvalidDocumentException(field, "must have " + most + " entries at the most");
        }
        if (values.stream().anyMatch(value -> value == null)) {
            throw new InvalidDocumentException(field, "must not have empty entries");
        }
        return List.copyOf(values);
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidDocumentException(field, "is missing");
        }
        return value;
    }

    /** An https address, or http on the loopback interface. */
    public static URI address(String field, @Nullable URI value) {
        URI address = present(field, value);
        String host = address.getHost();
        boolean loopback = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        boolean allowed = "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && loopback;
        if (host == null || !allowed || address.toString().length() > 500 || address.getUserInfo() != null) {
            throw new InvalidDocumentException(field, "must be an https address (http only for localhost)");
        }
        return address;
    }
}
