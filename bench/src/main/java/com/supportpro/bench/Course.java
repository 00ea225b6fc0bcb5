package com.supportpro.bench;

import java.util.List;

/** The course of an add-on through a peer, part by part. */
final class Course implements Subject {

    static final List<String> LAPS = List.of("install", "deactivate", "activate", "uninstall");

    private final Peer peer;
    private final Laps laps = new Laps();

    Course(Peer peer) {
        this.peer = peer;
    }

    Laps laps() {
        return laps;
    }

    @Override
    public long nanos() throws Exception {
        long nanos = laps.time("install", peer::install);
        peer.use();
        nanos += laps.time("deactivate", peer::deactivate);
        nanos += laps.time("activate", peer::activate);
        peer.use();
        // WordPress removes nothing that is active, so nobody does here.
        peer.deactivate();
        nanos += laps.time("uninstall", peer::uninstall);
        peer.clear();
        return nanos;
    }
}
