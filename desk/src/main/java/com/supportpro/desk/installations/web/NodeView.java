package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.platform.database.DatabaseTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One node as page and API show it.
 *
 * @param present while it gives signs of life
 * @param clockAheadMillis how far its clock is ahead of the database's; negative when it is behind
 */
public record NodeView(
        String id,
        String name,
        String version,
        boolean present,
        boolean here,
        Instant startedAt,
        Instant seenAt,
        long clockAheadMillis,
        List<AddonView> addons) {

    /** Whether somebody should set its clock right. */
    public boolean clockWrong() {
        return DatabaseTime.wrong(Duration.ofMillis(clockAheadMillis));
    }

    /** What a node has made of an add-on. */
    public record AddonView(String addon, String version, NodeAddon.State state, String reason, Instant since) {}
}
