package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Instant;

/**
 * What a node has made of an add-on.
 *
 * @param reason why it does not work there, as a line of {@link com.supportpro.desk.texts.Said}; empty unless it failed
 */
public record NodeAddon(AddonId addon, Version version, State state, String reason, Instant since) {

    /** How far the node has come. */
    public enum State {
        /** Its files are there, and it does not run. */
        READY,
        RUNNING,
        FAILED
    }
}
