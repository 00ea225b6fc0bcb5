package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The add-ons that run now. */
@Component
class RunningAddons {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final WaitingRoom room = new WaitingRoom(LONGEST_WAIT);
    private final Map<AddonId, Live> live = new ConcurrentHashMap<>();
    private final Map<AddonId, ReentrantLock> locks = new ConcurrentHashMap<>();

    Optional<Live> find(AddonId addon) {
        return room.holds(addon) ? Optional.empty() : present(addon);
    }

    /** The add-on, also while nobody else may call it. */
    Optional<Live> present(AddonId addon) {
        return Optional.ofNullable(live.get(addon));
    }

    /** Keeps callers waiting until somebody opens. */
    void hold(AddonId addon) {
        room.hold(addon);
    }

    void open(AddonId addon) {
        room.open(addon);
    }

    boolean holds(AddonId addon) {
        return room.holds(addon);
    }

    /** The add-on; while another release takes its place, that one as soon as it is there. */
    Optional<Live> awaited(AddonId addon) {
        room.wait(addon);
        return find(addon);
    }

    /** The same, when it is one with code. */
    Optional<LiveCode> settled(AddonId addon) {
        return withCode(awaited(addon));
    }

    /** The add-on, when it is one with code. */
    Optional<LiveCode> code(AddonId addon) {
        return withCode(find(addon));
    }

    private static Optional<LiveCode> withCode(Optional<Live> one) {
        return one.filter(LiveCode.class::isInstance).map(LiveCode.class::cast);
    }

    /** Those that may be called, in the order of their ids. */
    List<LiveCode> codes() {
        return live.values().stream()
                .filter(LiveCode.class::isInstance)
                .map(LiveCode.class::cast)
                .filter(one -> !room.holds(one.release().id()))
                .sorted(Comparator.comparing(one -> one.release().id().toString()))
                .toList();
    }

    Collection<AddonId> ids() {
        return List.copyOf(live.keySet());
    }

    void put(Live started) {
        live.put(started.release().id(), started);
    }

    /** Takes it out, so that nobody calls it any more. */
    Optional<Live> take(AddonId addon) {
        return Optional.ofNullable(live.remove(addon));
    }

    /** Takes out exactly this one; false when it is gone or another release runs instead. */
    boolean take(Live one) {
        return live.remove(one.release().id(), one);
    }

    /** Starting and stopping of one add-on never overlap. */
    <T> T alone(AddonId addon, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(addon, none -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
