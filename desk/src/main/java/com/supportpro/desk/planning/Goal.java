package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to come about.
 *
 * @param wanted the release that is meant; null for the newest that fits
 */
public record Goal(Aim aim, AddonId addon, @Nullable Version wanted) {

    /** What is to happen to an add-on. */
    public enum Aim {
        /** It is to be there and working. */
        INSTALL,
        /** It is to be of a newer release, or of the one that is named. */
        UPDATE,
        /** It is to work as it is installed. */
        ACTIVATE
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
