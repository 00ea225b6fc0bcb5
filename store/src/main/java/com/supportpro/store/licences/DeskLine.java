package com.supportpro.store.licences;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One installation that calls itself a desk, known by the words that it was given one after the other.
 *
 * @param word the last one that it has said
 * @param former the one before
 * @param next those that it was given since, and may say from now on: an answer can get lost
 * @param speaks whether it is the one that acts for the desk; the others wait
 * @param address where it called from last
 * @param refusedAt when it was last turned away; null when it never was since it spoke
 */
public record DeskLine(
        UUID id,
        UUID instance,
        @Nullable UUID word,
        @Nullable UUID former,
        Instant steppedAt,
        List<UUID> next,
        boolean speaks,
        String address,
        Instant firstAt,
        Instant seenAt,
        @Nullable Instant refusedAt) {

    /** How long a call that was under way while another one went on may still arrive. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(60);

    public DeskLine {
        next = List.copyOf(next);
    }

    /** What saying a word comes to. */
    enum Step {
        AGAIN,
        ON,
        LATE
    }

    /** Empty when it is another installation that says this. */
    Optional<Step> step(Voice voice, Instant now) {
        if (!instance.equals(voice.instance())) {
            return Optional.empty();
        }
        if (Objects.equals(word, voice.word())) {
            return Optional.of(Step.AGAIN);
        }
        if (voice.word() != null && next.contains(voice.word())) {
            return Optional.of(Step.ON);
        }
        boolean late = Objects.equals(former, voice.word()) && word != null && now.isBefore(steppedAt.plus(UNDER_WAY));
        return late ? Optional.of(Step.LATE) : Optional.empty();
    }
}
