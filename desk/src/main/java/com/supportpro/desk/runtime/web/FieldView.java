package com.supportpro.desk.runtime.web;

import com.supportpro.desk.runtime.SettingsForm;
import com.supportpro.protocol.settings.SettingsField;
import com.supportpro.protocol.settings.SettingsField.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field as the page shows it.
 *
 * @param type of the input element, or {@code switch}, {@code select}, {@code textarea}
 * @param shown the value that a form sends along which was not changed; empty for a secret
 * @param set whether a secret is saved
 * @param again whether a secret that was typed has to be typed once more
 * @param cleared whether the saved secret is to be taken away
 * @param mistake what is wrong with it, or empty
 */
public record FieldView(
        String name,
        String label,
        String description,
        String type,
        String value,
        String shown,
        boolean required,
        boolean secret,
        boolean set,
        boolean again,
        boolean cleared,
        List<Choice> choices,
        String mistake) {

    private static final BigDecimal LONG = BigDecimal.valueOf(250);

    /** A value of a select, and what it is called. */
    public record Choice(String value, String label) {}

    static FieldView of(
            SettingsForm.Field field, OwnWords words, Map<String, String> typed, Map<String, String> mistakes) {
        SettingsField definition = field.definition();
        String name = definition.name();
        boolean again = Typed.lost(definition, typed);
        return new FieldView(
                name,
                words.title(definition),
                words.description(definition),
                type(definition),
                definition.secret() ? "" : typed.getOrDefault(name, field.value()),
                shown(field),
                definition.required() && definition.type() != Type.SWITCH,
                definition.secret(),
                field.set(),
                again,
                Typed.cleared(definition, typed),
                definition.choices().stream()
                        .map(choice -> new Choice(choice, words.choice(definition, choice)))
                        .toList(),
                mistakes.getOrDefault(name, again ? words.words().text("settings.problem.again") : ""));
    }

    private static String shown(SettingsForm.Field field) {
        boolean onOrOff = field.definition().type() == Type.SWITCH;
        return onOrOff ? String.valueOf(field.value().equals("true")) : field.value();
    }

    private static String type(SettingsField field) {
        if (field.secret()) {
            return "password";
        }
        return switch (field.type()) {
            case SWITCH -> "switch";
            case CHOICE -> "select";
            case URL -> "url";
            case EMAIL -> "email";
            case NUMBER -> "text";
            case TEXT -> isLong(field.most()) ? "textarea" : "text";
        };
    }

    private static boolean isLong(Optional<BigDecimal> most) {
        return most.filter(length -> length.compareTo(LONG) > 0).isPresent();
    }

    /** Whether it must not be left empty. */
    public boolean needed() {
        return again || required && !set;
    }

    /** Whether a secret may be taken away. */
    public boolean clearable() {
        return secret && (set || again) && !required;
    }

    /** Tells which element says what is wrong, and what the field is for. */
    public boolean explained() {
        return !description.isEmpty() || !mistake.isEmpty() || secret && set;
    }
}
