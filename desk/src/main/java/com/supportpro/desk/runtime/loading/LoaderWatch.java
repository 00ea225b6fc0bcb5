package com.supportpro.desk.runtime.loading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that the classes of stopped add-ons leave the memory, and says so when they do not. */
@Component
public class LoaderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LoaderWatch.class);
    private static final Duration TIME_TO_GO = Duration.ofMinutes(2);

    private final Clock clock;
    private final List<Stopped> stopped = new CopyOnWriteArrayList<>();

    public LoaderWatch(Clock clock, ObjectProvider<MeterRegistry> meters) {
        this.clock = clock;
        meters.ifAvailable(registry -> Gauge.builder("supportpro.addon.leaked", this, LoaderWatch::leaked)
                .description("Stopped add-ons whose classes are still in memory")
                .register(registry));
    }

    /** From now on the loader of this name should be gone soon. */
    public void watch(String name, ClassLoader loader) {
        stopped.add(new Stopped(name, new WeakReference<>(loader), clock.instant()));
    }

    /** Looks again; the first time that a loader is overdue, the garbage collector is asked before anybody is blamed. */
    public void look() {
        stopped.removeIf(one -> one.loader.refersTo(null));
        List<Stopped> overdue = stopped.stream().filter(this::overdue).toList();
        if (overdue.stream().anyMatch(one -> !one.asked)) {
            System.gc();
            overdue.forEach(one -> one.asked = true);
        } else {
            overdue.stream().filter(one -> !one.reported).forEach(Stopped::report);
        }
    }

    /** How many are held in memory by something that they left behind. */
    public int leaked() {
        return (int) stopped.stream()
                .filter(one -> one.reported && !one.loader.refersTo(null))
                .count();
    }

    private boolean overdue(Stopped one) {
        return one.at.plus(TIME_TO_GO).isBefore(clock.instant());
    }

    private static final class Stopped {

        private final String name;
        private final WeakReference<ClassLoader> loader;
        private final Instant at;
        private volatile boolean asked;
        private volatile boolean reported;

        Stopped(String name, WeakReference<ClassLoader> loader, Instant at) {
            this.name = name;
            this.loader = loader;
            this.at = at;
        }

        void report() {
            reported = true;
            LOG.warn("{} was stopped, but a thread or something else that it left behind keeps it in memory", name);
        }
    }
}
