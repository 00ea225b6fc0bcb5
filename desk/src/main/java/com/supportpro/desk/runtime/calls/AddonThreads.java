package com.supportpro.desk.runtime.calls;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one add-on. Those that it makes itself fall into the same group, and end with it where they can. */
final class AddonThreads implements ThreadFactory {

    private final ThreadGroup group;
    private final ClassLoader loader;
    private final AtomicInteger number = new AtomicInteger();

    AddonThreads(String name, ClassLoader loader) {
        this.group = new ThreadGroup("add-on " + name);
        this.loader = loader;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(group, task, group.getName() + " " + number.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    void interruptAll() {
        group.interrupt();
    }
}
