package com.supportpro.desk.entitlements;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the store last confirmed what may run. Silence is told of and counted, and changes nothing else.
 *
 * @param heard null when it never did
 * @param cloned whether the store takes this desk for a copy of another one that is in use
 * @param daysLeft of the grace while it is counted down; 0 before and afterwards
 */
public record Contact(@Nullable Instant heard, boolean cloned, Silence silence, long daysLeft) {

    /** How long the store has been silent. */
    public enum Silence {
        /** Not long enough to speak of. */
        NONE,
        /** Operators are told, with the days that are left. */
        COUNTING,
        /** The grace is over; operators are told so, and everything keeps running. */
        OVER
    }

    static Contact never() {
        return new Contact(null, false, Silence.NONE, 0);
    }

    static Contact of(Instant heard, boolean cloned, Instant now, Patience patience) {
        Duration silent = Duration.between(heard, now);
        if (silent.compareTo(patience.quiet()) < 0) {
            return new Contact(heard, cloned, Silence.NONE, 0);
        }
        Duration left = patience.grace().minus(silent);
        boolean over = left.isNegative() || left.isZero();
        return new Contact(heard, cloned, over ? Silence.OVER : Silence.COUNTING, over ? 0 : left.toDays() + 1);
    }

    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(heard);
    }
}
