package com.supportpro.desk.billinglink;

import org.jspecify.annotations.Nullable;

/** Words from outside, cut and freed of what cannot be seen or stored. */
final class Foreign {

    private Foreign() {}

    static String text(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
        return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
    }
}
