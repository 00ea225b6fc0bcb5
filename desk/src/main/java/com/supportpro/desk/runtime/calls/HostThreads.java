package com.supportpro.desk.runtime.calls;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Threads of the desk that look after add-ons; code of add-ons never runs on them. */
@Component
public class HostThreads {

    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService workers = Executors.newCachedThreadPool(named("add-ons worker "));

    public HostThreads() {
        timer = new ScheduledThreadPoolExecutor(2, named("add-ons timer "));
        timer.setRemoveOnCancelPolicy(true);
        // A thread keeps what stood on the stack that made it: made here, it keeps no add-on in memory.
        timer.prestartAllCoreThreads();
    }

    /** For things that are done in no time. */
    public ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    /** For things that wait; never to be asked from a thread of an add-on. */
    public ExecutorService workers() {
        return workers;
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, name + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }
}
