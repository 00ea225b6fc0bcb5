package com.supportpro.store.publishing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a release is to those who look: only drafts are hidden, only revoked ones stay so for ever. */
public enum ReleaseState {
    DRAFT,
    RELEASED,
    DEPRECATED,
    WITHDRAWN,
    REVOKED;

    private static final Map<ReleaseState, Set<ReleaseState>> MOVES = Map.of(
            DRAFT, EnumSet.of(RELEASED, WITHDRAWN),
            RELEASED, EnumSet.of(DEPRECATED, WITHDRAWN, REVOKED),
            DEPRECATED, EnumSet.of(RELEASED, WITHDRAWN, REVOKED),
            WITHDRAWN, EnumSet.of(RELEASED, REVOKED),
            REVOKED, EnumSet.noneOf(ReleaseState.class));

    boolean mayBecome(ReleaseState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it may be downloaded. */
    public boolean offered() {
        return this == RELEASED || this == DEPRECATED;
    }

    boolean needsReason() {
        return this != DRAFT && this != RELEASED;
    }

    /** As part of a sentence. */
    String word() {
        return this == DRAFT ? "a draft" : name().toLowerCase(Locale.ROOT);
    }
}
