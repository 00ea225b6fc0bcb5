package com.supportpro.testkit.addon;

import com.supportpro.addon.Schedules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Work that runs when a test says so. */
public final class FakeSchedules implements Schedules {

    private final Granted granted;
    private final SortedMap<String, Planned> planned = new TreeMap<>();

    FakeSchedules(Granted granted) {
        this.granted = granted;
    }

    private record Planned(Duration interval, Work work) {}

    @Override
    public void every(String name, Duration interval, Work work) {
        granted.schedules();
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("An interval must be one second at the least");
        }
        if (planned.putIfAbsent(name, new Planned(interval, work)) != null) {
            throw new IllegalArgumentException("There is a schedule " + name + " already");
        }
    }

    /** The intervals by name. */
    public Map<String, Duration> intervals() {
        Map<String, Duration> intervals = new TreeMap<>();
        planned.forEach((name, plan) -> intervals.put(name, plan.interval()));
        return intervals;
    }

    /** Runs the work once. */
    public void run(String name) throws Exception {
        Optional.ofNullable(planned.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no schedule " + name))
                .work()
                .run();
    }
}
