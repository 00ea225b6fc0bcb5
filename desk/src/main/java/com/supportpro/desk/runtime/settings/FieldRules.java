package com.supportpro.desk.runtime.settings;

import com.supportpro.protocol.settings.SettingsField;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** The rules of a schema for one value, as its form tells them. */
public final class FieldRules {

    private static final int LONGEST = 10_000;
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@]{1,190}";

    private FieldRules() {}

    /** A rule that is broken: its code, and what it allows. */
    public record Broken(String code, Map<String, Object> values) {}

    /** What the value is kept as: without space around it, and switches as true or false. */
    public static String tidied(SettingsField field, String typed) {
        String value = field.secret() ? typed : typed.strip();
        return switch (field.type()) {
            case SWITCH -> Boolean.toString(value.equals("true") || value.equals("on"));
            case TEXT -> value.replace("\r\n", "\n");
            default -> value;
        };
    }

    /** The first rule that the value breaks; it is not empty. */
    public static Optional<Broken> broken(SettingsField field, String value) {
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            return Optional.of(new Broken("long", Map.of("most", LONGEST)));
        }
        return switch (field.type()) {
            case SWITCH -> Optional.empty();
            case CHOICE -> unless(field.choices().contains(value), "choice");
            case NUMBER -> number(field, value);
            case EMAIL -> unless(value.matches(EMAIL), "email").or(() -> text(field, value));
            case URL -> unless(isAddress(value), "url").or(() -> text(field, value));
            case TEXT -> text(field, value);
        };
    }

    private static Optional<Broken> number(SettingsField field, String value) {
        if (!value.matches("-?[0-9]{1,18}")) {
            return unless(false, "number");
        }
        BigDecimal number = new BigDecimal(value);
        return outside(field, number, "small", "large");
    }

    private static Optional<Broken> text(SettingsField field, String value) {
        BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
        boolean matches = field.pattern()
                .map(pattern -> BoundedMatch.found(pattern, value))
                .orElse(true);
        return outside(field, length, "short", "long").or(() -> unless(matches, "pattern"));
    }

    private static Optional<Broken> outside(SettingsField field, BigDecimal size, String below, String above) {
        Optional<Broken> tooSmall = field.least()
                .filter(least -> size.compareTo(least) < 0)
                .map(least -> new Broken(below, Map.of("least", least)));
        return tooSmall.or(() -> field.most()
                .filter(most -> size.compareTo(most) > 0)
                .map(most -> new Broken(above, Map.of("most", most))));
    }

    private static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            boolean http =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Broken> unless(boolean kept, String code) {
        return kept ? Optional.empty() : Optional.of(new Broken(code, Map.of()));
    }
}
