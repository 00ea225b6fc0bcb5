package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes written files durable several at a time: a disk takes hardly longer for eight than for one. */
final class Flushing implements AutoCloseable {

    private static final int AT_ONCE = 8;

    /** How many files may be open. */
    private static final int MOST_OPEN = 64;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, new CrewThreads());
    private final List<Disk.Output> written = new ArrayList<>();

    /** Takes over a file that is about to be written; the ones before it are written by now. */
    void add(Disk.Output file) throws IOException {
        if (written.size() >= MOST_OPEN) {
            flush();
        }
        written.add(file);
    }

    /** Returns once all that were added will survive a power cut. */
    void flush() throws IOException {
        List<Future<?>> begun = new ArrayList<>();
        for (Disk.Output file : written) {
            begun.add(threads.submit(() -> {
                file.force();
                return null;
            }));
        }
        for (Future<?> one : begun) {
            await(one);
        }
        closeFiles();
    }

    /** Also lets go of files that came to nothing. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        closeFiles();
    }

    private void closeFiles() throws IOException {
        for (Disk.Output file : written) {
            file.close();
        }
        written.clear();
    }

    private static void await(Future<?> flush) throws IOException {
        try {
            flush.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
