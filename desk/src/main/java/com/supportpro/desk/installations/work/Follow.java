package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.work.WantedRows.Wanted;
import com.supportpro.desk.planning.StartOrder;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings this node to what the desk should be, whichever node was asked, and says how far it has come. */
@Component
class Follow {

    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);

    private final WantedRows wanted;
    private final NodeStates states;
    private final StartInstalled startInstalled;
    private final Withdraw withdraw;
    private final UpdatePort updates;
    private final Crew crew;
    private final Set<AddonId> busy = ConcurrentHashMap.newKeySet();
    private final Set<AddonId> coming = ConcurrentHashMap.newKeySet();
    private final Set<AddonId> resting = ConcurrentHashMap.newKeySet();

    Follow(
            WantedRows wanted,
            NodeStates states,
            StartInstalled startInstalled,
            Withdraw withdraw,
            UpdatePort updates,
            Crew crew) {
        this.wanted = wanted;
        this.states = states;
        this.startInstalled = startInstalled;
        this.withdraw = withdraw;
        this.updates = updates;
        this.crew = crew;
    }

    /** One look at what should be; what an operation of this very node is busy with is left to it. */
    void round() {
        List<Wanted> all = wanted.all();
        Set<AddonId> waiting = waiting(all);
        all.stream().filter(one -> !one.ours()).forEach(one -> follow(one, waiting.contains(one.addon())));
        Set<AddonId> known = all.stream().map(Wanted::addon).collect(Collectors.toSet());
        Set<AddonId> gone = withdraw.here();
        gone.removeAll(known);
        gone.forEach(addon -> atOnce(addon, () -> remove(addon)));
    }

    /** What is still to be started here and requires others of which that is true: those come first. */
    private Set<AddonId> waiting(List<Wanted> all) {
        Map<AddonId, Set<AddonId>> starting = all.stream()
                .filter(this::isToBeStarted)
                .collect(Collectors.toMap(
                        Wanted::addon, Wanted::requires, (first, second) -> first, LinkedHashMap::new));
        Map<AddonId, Set<AddonId>> before = StartOrder.before(starting);
        before.values().removeIf(Set::isEmpty);
        return before.keySet();
    }

    private boolean isToBeStarted(Wanted one) {
        return one.present()
                && one.runs()
                && !one.rests()
                && !one.ours()
                && states.running(one.addon()).isEmpty()
                && !states.failedLately(one.addon(), one.version());
    }

    private void follow(Wanted one, boolean waits) {
        if (one.rests()) {
            rest(one);
            return;
        }
        if (resting.remove(one.addon()) && !one.runs()) {
            updates.open(one.addon());
        }
        Optional<Version> running = states.running(one.addon());
        if (running.isPresent() && !one.stays()) {
            atOnce(one.addon(), () -> withdraw.stop(one.addon(), running.get()));
        } else if (one.present() && !waits) {
            bringTo(one, running);
        }
    }

    /** Lets callers wait, and says that nothing is written here any more. A start that was under way may end after it. */
    private void rest(Wanted one) {
        boolean anew = resting.add(one.addon());
        if (anew || updates.present(one.addon()).isPresent()) {
            boolean begun = atOnce(one.addon(), () -> rest(one.addon(), one.version()));
            if (anew && !begun) {
                resting.remove(one.addon());
            }
        }
    }

    /** The operation may have ended before a thread came to this. */
    private void rest(AddonId addon, Version version) {
        if (resting.contains(addon)) {
            updates.rest(addon);
            states.is(addon, version, NodeAddon.State.READY);
        }
    }

    /** Stops and rests: other nodes may wait for them. Whether it is begun; the next look finds what was not. */
    private boolean atOnce(AddonId addon, Runnable work) {
        return once(busy, addon, work, crew::stop);
    }

    /** Downloads and starts, which take their time; those of one add-on do not queue up. */
    private void later(AddonId addon, Runnable work) {
        once(coming, addon, work, crew::run);
    }

    /** Not in the rounds' own thread, which gives the signs of life. */
    private static boolean once(Set<AddonId> doing, AddonId addon, Runnable work, Consumer<Runnable> threads) {
        boolean free = doing.add(addon);
        if (free) {
            threads.accept(() -> {
                try {
                    work.run();
                } finally {
                    doing.remove(addon);
                }
            });
        }
        return free;
    }

    private void bringTo(Wanted one, Optional<Version> running) {
        boolean there = running.filter(one.version()::equals).isPresent();
        if (there) {
            states.is(one.addon(), one.version(), NodeAddon.State.RUNNING);
        } else if (one.runs()) {
            unlessFailedLately(one, () -> startInstalled.start(one.addon()));
        } else if (running.isEmpty() && !states.isReady(one.addon(), one.version())) {
            unlessFailedLately(one, () -> startInstalled.prepare(one.addon()));
        }
    }

    private void unlessFailedLately(Wanted one, Runnable work) {
        if (states.failedLately(one.addon(), one.version())) {
            updates.open(one.addon());
        } else {
            later(one.addon(), work);
        }
    }

    private void remove(AddonId addon) {
        try {
            withdraw.remove(addon);
        } catch (IOException e) {
            LOG.warn("Files of {}, which is not installed any more, are still here: {}", addon, e.toString());
        }
    }
}
