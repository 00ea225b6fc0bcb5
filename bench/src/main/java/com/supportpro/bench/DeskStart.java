package com.supportpro.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

/** Starts a desk with so many add-ons: from the launch of its process until it says that it is ready, add-ons included. */
final class DeskStart implements Subject {

    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final Town town;
    private final DeskHomes homes;
    private final int addons;
    private final List<Footprint> footprints = new ArrayList<>();

    DeskStart(Town town, DeskHomes homes, int addons) {
        this.town = town;
        this.homes = homes;
        this.addons = addons;
    }

    @Override
    public long nanos() throws Exception {
        homes.take(addons);
        long begun = System.nanoTime();
        Application desk = town.startDesk();
        try {
            desk.awaitReady(BETWEEN);
            long nanos = System.nanoTime() - begun;
            refuseUnless(running());
            Thread.sleep(SETTLED.toMillis());
            footprints.add(Footprint.of(desk.pid()));
            return nanos;
        } finally {
            town.stopDesk();
        }
    }

    /** One part of what was held in the last rounds. */
    Samples held(ToLongFunction<Footprint> part, int rounds) {
        return Samples.of(footprints.subList(footprints.size() - rounds, footprints.size()).stream()
                .map(part::applyAsLong)
                .toList());
    }

    private long running() throws InterruptedException {
        return StreamSupport.stream(
                        town.desk().get("/api/v1/nodes").required("nodes").spliterator(), false)
                .filter(node -> node.required("here").asBoolean())
                .flatMap(node -> StreamSupport.stream(node.required("addons").spliterator(), false))
                .filter(addon -> addon.required("state").asString().equals("RUNNING"))
                .count();
    }

    private void refuseUnless(long running) {
        if (running != addons) {
            throw new IllegalStateException(running + " of " + addons + " add-ons run in a desk that says it is ready");
        }
    }
}
