package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far this node has come with each add-on; told to the others when it changes. */
@Component
class NodeStates {

    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    private final NodeEntry entry;
    private final NodeLog log;
    private final RuntimePort runtime;
    private final Clock clock;
    private final Map<AddonId, Said> said = new ConcurrentHashMap<>();

    NodeStates(NodeEntry entry, NodeLog log, RuntimePort runtime, Clock clock) {
        this.entry = entry;
        this.log = log;
        this.runtime = runtime;
        this.clock = clock;
    }

    private record Said(Version version, NodeAddon.State state, String reason, Instant at) {}

    /** Says all of it anew from now on. */
    void begin() {
        said.clear();
        entry.begin();
    }

    Optional<Version> running(AddonId addon) {
        return runtime.running(addon);
    }

    /** Every add-on that this node has had to do with. */
    Set<AddonId> known() {
        return Set.copyOf(said.keySet());
    }

    boolean isReady(AddonId addon, Version version) {
        Said last = said.get(addon);
        return last != null
                && last.state() == NodeAddon.State.READY
                && last.version().equals(version);
    }

    /** Whether it failed here so lately that trying again would bring the same. */
    boolean failedLately(AddonId addon, Version version) {
        Said last = said.get(addon);
        return last != null
                && last.state() == NodeAddon.State.FAILED
                && last.version().equals(version)
                && last.at().plus(UNTIL_NEXT_TRY).isAfter(clock.instant());
    }

    void is(AddonId addon, Version version, NodeAddon.State state) {
        say(addon, new Said(version, state, "", clock.instant()));
    }

    void failed(AddonId addon, Version version, String reason) {
        say(addon, new Said(version, NodeAddon.State.FAILED, reason, clock.instant()));
    }

    void forget(AddonId addon) {
        said.remove(addon);
        log.forget(addon);
    }

    private void say(AddonId addon, Said now) {
        @Nullable Said last = said.put(addon, now);
        if (last == null
                || last.state() != now.state()
                || !last.version().equals(now.version())
                || !last.reason().equals(now.reason())) {
            log.say(addon, now.version(), now.state(), now.reason());
        }
    }
}
