package com.supportpro.desk.runtime.context;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets writes pass until it is shut, and shuts only between them: whoever looks after that sees all there will ever be. */
final class Fence {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    <T> T pass(Supplier<T> write) {
        lock.readLock().lock();
        try {
            if (shut) {
                throw new IllegalStateException("This add-on is stopped");
            }
            return write.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void shut() {
        lock.writeLock().lock();
        try {
            shut = true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
