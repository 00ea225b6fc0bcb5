package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Instant;
import java.util.List;

/**
 * An add-on that runs on this desk.
 *
 * @param carriesReplies whether it is a channel that takes what operators write back to the customer
 * @param errors calls that failed since it was started
 * @param notes the last 100, newest first
 */
public record RunningAddon(
        AddonId id, Version version, Instant since, boolean carriesReplies, long errors, List<Note> notes) {

    public RunningAddon {
        notes = List.copyOf(notes);
    }
}
