package com.supportpro.desk.installations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One of the processes that serve this desk.
 *
 * @param id the name its machine keeps
 * @param name the machine's name in the network
 * @param ahead how far its clock is ahead of the database's; negative when it is behind
 * @param here whether it is this process
 */
public record DeskNode(
        String id,
        String name,
        String version,
        Instant startedAt,
        Instant seenAt,
        Duration ahead,
        boolean here,
        List<NodeAddon> addons) {

    /** After this long without a sign of life a node counts as away. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    public DeskNode {
        addons = List.copyOf(addons);
    }

    public boolean present(Instant now) {
        return seenAt.plus(PATIENCE).isAfter(now);
    }
}
