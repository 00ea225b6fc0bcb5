package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which add-ons a starting process still has to start, so that nobody is sent to it who would not find them. */
@Component
class Starting {

    /** A store that is slow to hand a package over must not keep a whole node away. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Set<AddonId> left = ConcurrentHashMap.newKeySet();
    private volatile Instant until;

    Starting(Clock clock) {
        this.clock = clock;
        this.until = clock.instant();
    }

    void begin(Collection<AddonId> wanted) {
        until = clock.instant().plus(LONGEST);
        left.addAll(wanted);
    }

    /** It runs, or it does not and the reason is on record. */
    void ended(AddonId addon) {
        left.remove(addon);
    }

    boolean over() {
        return left.isEmpty() || clock.instant().isAfter(until);
    }
}
