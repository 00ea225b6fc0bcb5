package com.supportpro.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several who do the same at once, over and over, for a while; the time is that of the whole by what they got done. */
record Crowd(List<? extends Subject.Task> members, Duration lasting) implements Subject {

    @Override
    public long nanos() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            return nanos(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private long nanos(ExecutorService threads) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (Subject.Task member : members) {
            running.add(threads.submit(() -> repeat(member, begun + lasting.toNanos(), done)));
        }
        for (Future<Integer> one : running) {
            one.get();
        }
        return (System.nanoTime() - begun) / done.get();
    }

    private static Integer repeat(Subject.Task member, long until, AtomicInteger done) throws Exception {
        while (System.nanoTime() < until) {
            member.run();
            done.incrementAndGet();
        }
        return done.get();
    }
}
