package com.supportpro.addons.timetracking;

import com.supportpro.addon.settings.Settings;
import java.util.Map;

/** Rounds minutes up, as the settings say. */
record Rounding(long step) {

    private static final Map<String, Long> STEPS = Map.of(
            "Up to 5 minutes", 5L,
            "Up to 6 minutes", 6L,
            "Up to 10 minutes", 10L,
            "Up to 15 minutes", 15L,
            "Up to 30 minutes", 30L,
            "Up to 1 hour", 60L);

    static Rounding of(Settings settings) {
        return new Rounding(settings.text("rounding")
                .map(words -> STEPS.getOrDefault(words, 1L))
                .orElse(1L));
    }

    /** At least one step: whoever pressed the button did something. */
    long minutes(long minutes) {
        return Math.max(1, (minutes + step - 1) / step) * step;
    }
}
