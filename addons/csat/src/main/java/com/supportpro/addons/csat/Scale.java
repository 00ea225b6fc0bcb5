package com.supportpro.addons.csat;

import com.supportpro.addon.Texts;
import com.supportpro.addon.panel.Field.Choice;
import com.supportpro.addon.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What customers choose from. Both scales are kept from 1 to 5, so that one can follow the other. */
enum Scale {
    TWO,
    FIVE;

    private static final int BAD = 1;
    private static final int BEST = 5;

    static Scale of(Settings settings) {
        return settings.text("scale").filter("Good or bad"::equals).isPresent() ? TWO : FIVE;
    }

    List<Choice> choices(Texts texts, String language) {
        return scores().mapToObj(score -> new Choice(Integer.toString(score), word(score, texts, language)))
                .toList();
    }

    /** Empty for what cannot be chosen. */
    OptionalInt chosen(String value) {
        return scores().filter(score -> Integer.toString(score).equals(value)).findFirst();
    }

    /** The choice that stands for the score on this scale. */
    String choice(Optional<Integer> score) {
        return score.map(given -> this == FIVE ? given : given >= Scores.GOOD ? BEST : BAD)
                .map(String::valueOf)
                .orElse("");
    }

    private IntStream scores() {
        return this == TWO ? IntStream.of(BEST, BAD) : IntStream.rangeClosed(BAD, BEST);
    }

    private String word(int score, Texts texts, String language) {
        return texts.text(language, this == FIVE ? "scale." + score : score == BAD ? "scale.bad" : "scale.good");
    }
}
