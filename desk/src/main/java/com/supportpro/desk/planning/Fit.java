package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an installed add-on gets along with another desk version.
 *
 * @param update the release to go to; null when the installed one fits or none does
 * @param why none fits, as facts
 */
public record Fit(
        AddonId id,
        String name,
        Version installed,
        State state,
        @Nullable Version update,
        List<Fact> why) {

    /** What is to be done. */
    public enum State {
        /** Nothing. */
        FITS,
        /** The update fits the present desk too: update before the desk. */
        UPDATE_BEFORE,
        /** The update fits only the other desk: update after the desk. */
        UPDATE_AFTER,
        /** No release fits, with what it requires. */
        NONE
    }

    public Optional<Version> to() {
        return Optional.ofNullable(update);
    }
}
