package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Instant;
import java.util.List;

/**
 * An add-on that runs on this desk.
 *
 * @param errors calls that failed since it was started
 * @param notes the last 100, newest first
 */
public record RunningAddon(AddonId id, Version version, Instant since, long errors, List<Note> notes) {

    public RunningAddon {
        notes = List.copyOf(notes);
    }
}
