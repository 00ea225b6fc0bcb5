package com.supportpro.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.context.request.async.DeferredResult;

/** Keeps requests open, without a thread each, until there is something to answer or they have waited long enough. */
public final class LongPoll implements DisposableBean {

    public static final Duration LONGEST = Duration.ofSeconds(25);

    private static final Duration EVERY = Duration.ofMillis(500);

    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "long-poll"));
    private final Set<Waiting<?>> waiting = ConcurrentHashMap.newKeySet();

    public LongPoll() {
        ticks.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Answers as soon as there is an answer.
     *
     * @param seconds how long the caller would wait; at most {@link #LONGEST}
     * @param answer looked for at once and then again and again; empty while there is none
     * @param otherwise the answer when none came in time
     */
    public <T> DeferredResult<T> answer(long seconds, Supplier<Optional<T>> answer, Supplier<T> otherwise) {
        long patience = Math.max(0, Math.min(seconds, LONGEST.toSeconds()));
        DeferredResult<T> result = new DeferredResult<>(TimeUnit.SECONDS.toMillis(patience + 5));
        Waiting<T> waiter =
                new Waiting<>(result, answer, otherwise, System.nanoTime() + TimeUnit.SECONDS.toNanos(patience));
        result.onCompletion(() -> waiting.remove(waiter));
        if (!waiter.look()) {
            waiting.add(waiter);
        }
        return result;
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
        waiting.forEach(Waiting::end);
    }

    private void look() {
        waiting.removeIf(Waiting::look);
    }

    private record Waiting<T>(
            DeferredResult<T> result, Supplier<Optional<T>> answer, Supplier<T> otherwise, long until) {

        /** Whether it was answered. */
        boolean look() {
            try {
                Optional<T> found = answer.get();
                if (found.isPresent()) {
                    return give(found.get());
                }
                return System.nanoTime() - until >= 0 && give(otherwise.get());
            } catch (RuntimeException e) {
                // The request fails with it, as if it had been thrown in the controller.
                result.setErrorResult(e);
                return true;
            }
        }

        void end() {
            give(otherwise.get());
        }

        private boolean give(T value) {
            result.setResult(value);
            return true;
        }
    }
}
