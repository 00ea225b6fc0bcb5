package com.supportpro.desk.runtime.calls;

import com.supportpro.addon.TryLaterException;
import com.supportpro.desk.texts.Said;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The only way into an add-on: its code runs on threads of its own and is waited for no longer than allowed, and nothing
 * that it throws comes out. What hangs keeps its thread; eight are the most.
 */
public final class Guarded {

    private static final int THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    private final CallLimits limits;
    private final ScheduledExecutorService timer;
    private final CallCounts counts;
    private final Function<TryLaterException, String> sayings;
    private final BiConsumer<CallKind, String> onFailure;
    private final ClassLoader loader;
    private final AddonThreads threads;
    private final ThreadPoolExecutor pool;
    private final Asked asked = new Asked();
    private final AtomicInteger overdue = new AtomicInteger();

    /**
     * @param sayings makes a line for operators of what the add-on asks for patience with
     * @param onFailure is told of each failure, and must neither fail nor wait
     */
    public Guarded(
            String name,
            ClassLoader loader,
            CallLimits limits,
            ScheduledExecutorService timer,
            CallCounts counts,
            Function<TryLaterException, String> sayings,
            BiConsumer<CallKind, String> onFailure) {
        this.limits = limits;
        this.timer = timer;
        this.counts = counts;
        this.sayings = sayings;
        this.onFailure = onFailure;
        this.loader = loader;
        this.threads = new AddonThreads(name, loader);
        this.pool =
                new ThreadPoolExecutor(0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** Makes the call and waits for its end. */
    public <T> CallResult<T> call(CallKind kind, Callable<T> code) {
        return begin(kind, code).join();
    }

    /** Makes the call; the answer comes within the limit of its kind. */
    public <T> CompletableFuture<CallResult<T>> begin(CallKind kind, Callable<T> code) {
        Call<T> call = new Call<>(kind, code);
        if (kind.waitedFor()) {
            asked.begin();
            call.answer.whenComplete((result, none) -> asked.end());
        }
        try {
            call.runBy(pool);
        } catch (RejectedExecutionException busy) {
            call.refused();
        }
        return call.answer;
    }

    /** Returns once every call that somebody waits for is answered, but not later than after this time. */
    public void settle(Duration most) {
        asked.awaitNone(most);
    }

    /** No call comes in from now on; those that are under way are interrupted. */
    public void close() {
        pool.shutdownNow();
        threads.interruptAll();
    }

    /** Whether a thread of the pool is still at work in spite of that. */
    public boolean ended() {
        return pool.isTerminated();
    }

    private final class Call<T> implements Runnable {

        private final CallKind kind;
        private final Callable<T> code;
        private final CompletableFuture<CallResult<T>> answer = new CompletableFuture<>();
        private boolean blame;

        Call(CallKind kind, Callable<T> code) {
            this.kind = kind;
            this.code = code;
        }

        void runBy(ThreadPoolExecutor executor) {
            Duration limit = limits.of(kind);
            var running = executor.submit(this);
            var alarm = timer.schedule(
                    () -> {
                        if (tooLate(limit)) {
                            running.cancel(true);
                        }
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            answer.whenComplete((result, none) -> alarm.cancel(false));
        }

        @Override
        public void run() {
            Thread.currentThread().setContextClassLoader(loader);
            if (!end(outcome(), blame)) {
                overdue.decrementAndGet();
            }
        }

        private CallResult<T> outcome() {
            try {
                return new CallResult.Done<>(code.call());
            } catch (TryLaterException away) {
                return new CallResult.Failed<>(CallResult.Cause.LATER, patience(away));
            } catch (Throwable thrown) {
                // Nonsense from a stranger must not be able to take an add-on out of service.
                blame = !kind.fromOutside() || !(thrown instanceof IllegalArgumentException);
                return new CallResult.Failed<>(CallResult.Cause.THREW, Fault.describe(thrown));
            }
        }

        /** Made on the add-on's thread as well, because its words may bring code of their own. */
        private String patience(TryLaterException away) {
            try {
                return sayings.apply(away);
            } catch (RuntimeException | Error worse) {
                return Fault.describe(worse);
            }
        }

        /** A mere crowd does not speak against the add-on; that all its threads hang does. */
        void refused() {
            boolean stuck = !pool.isShutdown() && overdue.get() >= THREADS;
            String reason = Said.line(pool.isShutdown() ? "runtime.said.stopped" : "runtime.said.busy");
            end(new CallResult.Failed<>(CallResult.Cause.BUSY, reason), stuck);
        }

        private boolean tooLate(Duration limit) {
            overdue.incrementAndGet();
            String reason = Said.line("runtime.said.noAnswer", "seconds", limit.toSeconds());
            boolean late = end(new CallResult.Failed<>(CallResult.Cause.TOOK_TOO_LONG, reason), true);
            if (!late) {
                overdue.decrementAndGet();
            }
            return late;
        }

        /** Counted before it is answered, so that whoever waits sees the counts; false when there is an answer already. */
        private synchronized boolean end(CallResult<T> result, boolean againstAddon) {
            if (answer.isDone()) {
                return false;
            }
            count(result, againstAddon);
            return answer.complete(result);
        }

        private void count(CallResult<T> result, boolean againstAddon) {
            if (result instanceof CallResult.Failed<T> failed) {
                counts.failed(failed.reason(), againstAddon);
                onFailure.accept(kind, failed.reason());
            } else {
                counts.succeeded();
            }
        }
    }
}
