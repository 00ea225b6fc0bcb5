package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one add-on.
 *
 * @param from the release that is there before; null when there is none
 * @param to the release that is there afterwards; null when there is none
 * @param needers the add-ons that do not go without this step, by name and version; none where it is what was asked for
 */
public record PlanStep(
        Act act,
        AddonId addon,
        String name,
        @Nullable Version from,
        @Nullable Version to,
        List<String> needers) {

    public PlanStep {
        needers = List.copyOf(needers);
    }

    /** What a step does. */
    public enum Act {
        INSTALL,
        UPDATE,
        ACTIVATE,
        KEEP,
        DEACTIVATE,
        REMOVE;

        public boolean changes() {
            return this != KEEP;
        }
    }

    public boolean asked() {
        return needers.isEmpty();
    }

    /** The release that the step is about. */
    public Optional<Version> version() {
        return Optional.ofNullable(to == null ? from : to);
    }
}
