package com.supportpro.bench;

/** Something that can be done once more and says how long it took; what it does before and after is not counted. */
@FunctionalInterface
interface Subject {

    long nanos() throws Exception;

    /** Counts all of it. */
    static Subject whole(Task task) {
        return () -> {
            long begun = System.nanoTime();
            task.run();
            return System.nanoTime() - begun;
        };
    }

    /** What is counted. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}
