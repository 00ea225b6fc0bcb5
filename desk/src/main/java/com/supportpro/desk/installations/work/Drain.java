package com.supportpro.desk.installations.work;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a balancer notice that this node is about to go, before its port closes. A desk of one node, which nobody could take the
 * place of, goes at once.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final ApplicationEventPublisher listeners;
    private final NodeLog nodes;
    private final Pause pause;
    private final Duration length;
    private volatile boolean running;

    Drain(
            ApplicationEventPublisher listeners,
            NodeLog nodes,
            Pause pause,
            @Value("${supportpro.desk.drain:5s}") Duration length) {
        this.listeners = listeners;
        this.nodes = nodes;
        this.pause = pause;
        this.length = length;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        listeners.publishEvent(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        if (!length.isZero() && othersPresent()) {
            LOG.info("This node takes no more requests and stops in {} s", length.toSeconds());
            pause.of(length);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private boolean othersPresent() {
        try {
            return nodes.othersPresent() > 0;
        } catch (RuntimeException e) {
            LOG.warn("Whether there are other nodes could not be seen: {}", e.toString());
            return false;
        }
    }
}
