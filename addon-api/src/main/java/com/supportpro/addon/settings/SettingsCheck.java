package com.supportpro.addon.settings;

/**
 * What trying out settings showed.
 *
 * @param outcome how it went
 * @param message for the operator: what was done, or what is wrong and what to do
 */
public record SettingsCheck(Outcome outcome, String message) {

    /** How a try went. */
    public enum Outcome {
        WORKS,
        FAILS,
        NOT_OFFERED
    }

    public static SettingsCheck works(String message) {
        return new SettingsCheck(Outcome.WORKS, message);
    }

    public static SettingsCheck fails(String message) {
        return new SettingsCheck(Outcome.FAILS, message);
    }

    /** The add-on has nothing to try; the desk then shows no <em>Test</em> button. */
    public static SettingsCheck notOffered() {
        return new SettingsCheck(Outcome.NOT_OFFERED, "");
    }
}
