package com.supportpro.addon.panel;

/**
 * What became of a form.
 *
 * @param message for whoever sent it, at most 300 characters are shown
 */
public record FormAnswer(boolean done, String message) {

    public static FormAnswer done(String message) {
        return new FormAnswer(true, message);
    }

    public static FormAnswer refused(String message) {
        return new FormAnswer(false, message);
    }
}
