package com.supportpro.journeys;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Callers that each ask again and again, at one address, from a thread of their own, until this is closed. */
final class Load implements AutoCloseable {

    /** Many at once are what the soak is for; on two cores they leave little to the nodes that start. */
    private static final int PAUSE_MILLIS = Boolean.getBoolean("soak") ? 25 : 100;

    private static final int MOST_TOLD = 20;

    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cut = new AtomicInteger();
    private final List<Thread> threads;
    private volatile boolean over;

    Load(List<Caller> callers) {
        threads = callers.stream()
                .map(caller -> new Thread(() -> keepCalling(caller), caller.name()))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Somebody who asks, and knows what the answer should be. */
    interface Caller {

        /** What is counted together. */
        String name();

        Answer call() throws IOException, InterruptedException;
    }

    /**
     * What became of one request.
     *
     * @param wrong what was answered instead of what should be; null when all is well
     */
    record Answer(@Nullable String wrong, boolean wasCut) {

        static final Answer RIGHT = new Answer(null, false);

        /** Nothing was asked. */
        static final Answer NONE = new Answer(null, false);

        /** A post was on its way to a node when that died, and may or may not have been done. */
        static final Answer CUT = new Answer(null, true);

        static Answer wrong(String what) {
            return new Answer(what, false);
        }
    }

    /** What was answered wrong so far, or not at all. */
    List<String> failures() {
        return failures.stream().limit(MOST_TOLD).toList();
    }

    /** How many posts were cut so far. */
    int cut() {
        return cut.get();
    }

    int doneBy(String name) {
        return counter(name).get();
    }

    /** How many requests were answered as they should, by who asked. */
    Map<String, AtomicInteger> done() {
        return new TreeMap<>(done);
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepCalling(Caller caller) {
        try {
            while (!over) {
                note(caller.name(), asked(caller));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer asked(Caller caller) throws InterruptedException {
        try {
            return caller.call();
        } catch (IOException | RuntimeException e) {
            return Answer.wrong(e.toString());
        }
    }

    @SuppressWarnings("ReferenceEquality") // two of them have the same values
    private void note(String name, Answer answer) {
        if (answer == Answer.NONE) {
            return;
        }
        if (answer.wasCut()) {
            cut.incrementAndGet();
        } else if (answer.wrong() == null) {
            counter(name).incrementAndGet();
        } else {
            failures.add(name + ": " + answer.wrong());
            System.out.println("Failed: " + name + ": " + answer.wrong());
        }
    }

    private AtomicInteger counter(String name) {
        return done.computeIfAbsent(name, none -> new AtomicInteger());
    }
}
