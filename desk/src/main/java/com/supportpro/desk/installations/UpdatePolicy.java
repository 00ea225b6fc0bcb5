package com.supportpro.desk.installations;

import com.supportpro.protocol.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What operators decided about the updates of one add-on.
 *
 * @param pinned no release beyond this one is offered; null when any is
 * @param skipped the release that is not offered; null when none is left out
 * @param chosen what is updated to without being asked; null when the rule of the desk holds
 */
public record UpdatePolicy(
        @Nullable Version pinned,
        @Nullable Version skipped,
        @Nullable Automatic chosen) {

    public static UpdatePolicy none() {
        return new UpdatePolicy(null, null, null);
    }

    /** Whether the release may be offered. */
    public boolean allows(Version version) {
        return withinPin(version) && !version.equals(skipped);
    }

    /** Whether it may be updated to when somebody names it. */
    boolean withinPin(Version version) {
        return pinned == null || !version.newerThan(pinned);
    }

    public Optional<Version> pin() {
        return Optional.ofNullable(pinned);
    }

    public Optional<Version> skip() {
        return Optional.ofNullable(skipped);
    }

    public Optional<Automatic> automatic() {
        return Optional.ofNullable(chosen);
    }

    UpdatePolicy pinnedTo(@Nullable Version version) {
        return new UpdatePolicy(version, skipped, chosen);
    }

    UpdatePolicy skipping(@Nullable Version version) {
        return new UpdatePolicy(pinned, version, chosen);
    }

    UpdatePolicy choosing(@Nullable Automatic automatic) {
        return new UpdatePolicy(pinned, skipped, automatic);
    }
}
