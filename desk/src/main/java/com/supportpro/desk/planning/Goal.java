package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to come about.
 *
 * @param wanted the release that is meant; null for the newest that fits
 * @param within the releases that will do; null when any will
 */
public record Goal(
        Aim aim,
        AddonId addon,
        @Nullable Version wanted,
        @Nullable VersionRange within) {

    public Goal(Aim aim, AddonId addon, @Nullable Version wanted) {
        this(aim, addon, wanted, null);
    }

    /** What is to happen to an add-on. */
    public enum Aim {
        /** It is to be there and working. */
        INSTALL,
        /** It is to be of a newer release, or of the one that is named. */
        UPDATE,
        /** It is to work as it is installed. */
        ACTIVATE
    }

    boolean accepts(Version version) {
        return within == null || within.includes(version);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
