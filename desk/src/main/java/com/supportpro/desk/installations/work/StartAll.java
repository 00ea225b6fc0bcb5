package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts all that should be active: what is required first, and what has nothing to do with each other at once. */
@Component
class StartAll {

    private static final Logger LOG = LoggerFactory.getLogger(StartAll.class);

    private final Crew crew;
    private final StartInstalled startInstalled;
    private final Starting starting;

    StartAll(Crew crew, StartInstalled startInstalled, Starting starting) {
        this.crew = crew;
        this.startInstalled = startInstalled;
        this.starting = starting;
    }

    /** Returns at once. No thread waits for another one, of which there are few. */
    void begin() {
        Map<AddonId, Set<AddonId>> wanted = startInstalled.wanted();
        starting.begin(wanted.keySet());
        Map<AddonId, CompletableFuture<Void>> begun = new HashMap<>();
        wanted.forEach((addon, before) -> begun.put(
                addon,
                CompletableFuture.allOf(before.stream()
                                .map(one -> Objects.requireNonNull(begun.get(one)))
                                .toArray(CompletableFuture[]::new))
                        .thenRunAsync(() -> start(addon), crew::run)));
    }

    /** One that does not start keeps those that require it from nothing: they may do without, or fail for themselves. */
    private void start(AddonId addon) {
        try {
            startInstalled.start(addon);
        } catch (RuntimeException e) {
            LOG.warn("{} was not started", addon, e);
        } finally {
            starting.ended(addon);
        }
    }
}
