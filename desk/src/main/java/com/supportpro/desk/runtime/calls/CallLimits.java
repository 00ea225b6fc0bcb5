package com.supportpro.desk.runtime.calls;

import java.time.Duration;

/** How long calls may take: as their kind says, and never longer than the most. */
public record CallLimits(Duration most) {

    public Duration of(CallKind kind) {
        return kind.limit().compareTo(most) < 0 ? kind.limit() : most;
    }
}
