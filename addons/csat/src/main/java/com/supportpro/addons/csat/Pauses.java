package com.supportpro.addons.csat;

import com.supportpro.addon.settings.Settings;
import java.time.Duration;
import java.util.Map;

/** The pauses to choose from, by the words of the settings. */
final class Pauses {

    static final Map<String, Duration> BY_WORDS = Map.of(
            "At once", Duration.ZERO,
            "After 1 hour", Duration.ofHours(1),
            "After 1 day", Duration.ofDays(1),
            "After 3 days", Duration.ofDays(3));

    private Pauses() {}

    static Duration chosen(Settings settings) {
        return settings.text("ask")
                .map(words -> BY_WORDS.getOrDefault(words, Duration.ZERO))
                .orElse(Duration.ofHours(1));
    }
}
