package com.supportpro.addon.panel;

/**
 * A line of a panel.
 *
 * @param label at most 80 characters are shown
 * @param value at most 1,000 characters are shown
 */
public record Row(String label, String value, Tone tone) {

    public static Row plain(String label, String value) {
        return new Row(label, value, Tone.PLAIN);
    }
}
