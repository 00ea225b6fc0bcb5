package com.supportpro.desk.installations.work;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that are named for what they do and do not keep the desk from stopping. */
final class CrewThreads implements ThreadFactory {

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "add-ons-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
