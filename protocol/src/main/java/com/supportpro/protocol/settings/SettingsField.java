package com.supportpro.protocol.settings;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of a settings form.
 *
 * @param type how it is entered
 * @param secret never shown again once saved
 * @param choices the allowed values of a CHOICE
 * @param byDefault its value while none is saved, as text
 * @param least the smallest number, or the shortest text
 * @param most the largest number, or the longest text
 */
public record SettingsField(
        String name,
        Type type,
        String title,
        String description,
        boolean required,
        boolean secret,
        List<String> choices,
        Optional<String> byDefault,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<Pattern> pattern) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    public SettingsField {
        Rule.matching("properties", name, NAME, "named by a letter, then letters, digits and _");
        Rule.text(name + ".title", title, 1, 120);
        Rule.text(name + ".description", description, 0, 1_000);
        choices = List.copyOf(choices);
        if (type == Type.CHOICE && choices.isEmpty()) {
            throw new InvalidDocumentException(name + ".enum", "must not be empty");
        }
    }

    /** How a field is entered. */
    public enum Type {
        TEXT,
        URL,
        EMAIL,
        NUMBER,
        SWITCH,
        CHOICE
    }
}
