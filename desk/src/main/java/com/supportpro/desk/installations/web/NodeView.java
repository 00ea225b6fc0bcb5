package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.NodeAddon;
import java.time.Instant;
import java.util.List;

/** One node as page and API show it; {@code present} while it gives signs of life. */
public record NodeView(
        String id,
        String name,
        String version,
        boolean present,
        boolean here,
        Instant startedAt,
        Instant seenAt,
        List<AddonView> addons) {

    /** What a node has made of an add-on. */
    public record AddonView(String addon, String version, NodeAddon.State state, String reason, Instant since) {}
}
