package com.supportpro.addon.settings;

import java.util.List;

/**
 * What trying out settings showed.
 *
 * @param outcome how it went
 * @param message for the operator: what was done, or what is wrong and what to do. The key of one of the add-on's own texts,
 *     which is shown in the operator's language, or words as they are
 * @param arguments pairs of name and value that fill the text in
 */
public record SettingsCheck(Outcome outcome, String message, List<Object> arguments) {

    /** How a try went. */
    public enum Outcome {
        WORKS,
        FAILS,
        NOT_OFFERED
    }

    public SettingsCheck {
        arguments = List.copyOf(arguments);
    }

    public static SettingsCheck works(String message, Object... arguments) {
        return new SettingsCheck(Outcome.WORKS, message, List.of(arguments));
    }

    public static SettingsCheck fails(String message, Object... arguments) {
        return new SettingsCheck(Outcome.FAILS, message, List.of(arguments));
    }

    /** The add-on has nothing to try; the desk then shows no <em>Test</em> button. */
    public static SettingsCheck notOffered() {
        return new SettingsCheck(Outcome.NOT_OFFERED, "", List.of());
    }
}
