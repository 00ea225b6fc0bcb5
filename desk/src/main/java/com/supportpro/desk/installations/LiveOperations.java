package com.supportpro.desk.installations;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** What this process knows about running operations between two records: percentages, and who is watching. */
@Component
public class LiveOperations {

    private final Map<OperationId, Integer> percentages = new ConcurrentHashMap<>();
    private final Map<OperationId, List<Watcher>> watchers = new ConcurrentHashMap<>();

    /** Tells those who watch that the running step has come this far. */
    public void progressed(OperationId operation, int percent) {
        Integer before = percentages.put(operation, percent);
        if (before == null || before != percent) {
            changed(operation, true);
        }
    }

    /** Tells those who watch that a step has ended. */
    public void recorded(OperationId operation) {
        percentages.remove(operation);
        changed(operation, true);
    }

    /** Tells those who watch that the operation has ended, or waits for something outside. */
    public void halted(OperationId operation) {
        percentages.remove(operation);
        changed(operation, false);
    }

    /** Calls the watcher after every change until the returned handle is closed. The watcher must not block. */
    public Watch watch(OperationId operation, Watcher watcher) {
        watchers.computeIfAbsent(operation, any -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(operation, (any, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    OptionalInt percent(OperationId operation) {
        Integer percent = percentages.get(operation);
        return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private void changed(OperationId operation, boolean running) {
        watchers.getOrDefault(operation, List.of()).forEach(watcher -> watcher.changed(running));
    }

    /** Is told of every change. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Must not block.
         *
         * @param running whether it goes on in this process
         */
        void changed(boolean running);
    }

    /** Ends the watching. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
