package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.work.NodeEntry.Other;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Enters this process as a node before it does anything for the desk. Another one that is entered under the same id is taken
 * for an earlier run of this one that has died, unless it goes on giving signs of life.
 */
@Component
class EnterNode implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** For as long as it takes until who has died counts as away, and a little longer. */
    private static final int MOST_LOOKS = 40;

    private final NodeEntry entry;
    private final Pause pause;
    private volatile boolean running;

    EnterNode(NodeEntry entry, Pause pause) {
        this.entry = entry;
        this.pause = pause;
    }

    /** @throws NodeTwiceException the other one lives */
    @Override
    public void start() {
        Optional<Other> first = entry.other();
        Optional<Other> other = first;
        for (int look = 0; look < MOST_LOOKS && other.filter(entry::mayLive).isPresent(); look++) {
            pause.of(BETWEEN_LOOKS);
            other = entry.other();
            other.filter(seen -> !first.equals(Optional.of(seen))).ifPresent(EnterNode::refuse);
        }
        if (!entry.enter(other)) {
            entry.other().ifPresent(EnterNode::refuse);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the rounds, and before the worker takes over what an earlier run has left. */
    @Override
    public int getPhase() {
        return -1;
    }

    private static void refuse(Other other) {
        throw new NodeTwiceException(other.name());
    }
}
