package com.supportpro.desk.runtime.context;

import com.supportpro.addon.Schedules;
import com.supportpro.desk.runtime.calls.CallKind;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.calls.Guarded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schedules of one add-on. They run when somebody calls {@link #runDue}, and end with the add-on. */
final class DeskSchedules implements Schedules {

    private static final int MOST = 20;
    private static final int NAME = 100;

    private final Permitted permitted;
    private final Gate gate;
    private final Guarded guarded;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    DeskSchedules(Permitted permitted, Gate gate, Guarded guarded, Clock clock) {
        this.permitted = permitted;
        this.gate = gate;
        this.guarded = guarded;
        this.clock = clock;
    }

    @Override
    public void every(String name, Duration interval, Work work) {
        permitted.schedules();
        gate.pass(() -> {
            add(name, interval, work);
            return name;
        });
    }

    void runDue() {
        entries.values().forEach(Entry::runIfDue);
    }

    boolean any() {
        return !entries.isEmpty();
    }

    private void add(String name, Duration interval, Work work) {
        if (name.isBlank() || name.length() > NAME) {
            throw new IllegalArgumentException("The name of a schedule has 1 to " + NAME + " characters");
        }
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("The interval of a schedule is one second at the least");
        }
        if (entries.size() >= MOST || entries.putIfAbsent(name, new Entry(interval, work)) != null) {
            throw new IllegalArgumentException("The schedule " + name + " is there already, or there are " + MOST);
        }
    }

    private final class Entry {

        private final Duration interval;
        private final Work work;
        private Instant next;
        private boolean running;

        Entry(Duration interval, Work work) {
            this.interval = interval;
            this.work = work;
            this.next = clock.instant().plus(interval);
        }

        private synchronized void runIfDue() {
            if (running || next.isAfter(clock.instant())) {
                return;
            }
            running = true;
            guarded.begin(CallKind.SCHEDULE, this::run).thenAccept(this::answered);
        }

        /** It has ended when its code has, not when the desk stopped waiting for it. */
        private boolean run() throws Exception {
            try {
                work.run();
                return true;
            } finally {
                ended();
            }
        }

        private void answered(CallResult<Boolean> result) {
            boolean notBegun =
                    result instanceof CallResult.Failed<Boolean> failed && failed.cause() == CallResult.Cause.BUSY;
            if (notBegun) {
                ended();
            }
        }

        private synchronized void ended() {
            running = false;
            next = clock.instant().plus(interval);
        }
    }
}
