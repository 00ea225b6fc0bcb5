package com.supportpro.desk.runtime.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.addon.TryLaterException;
import com.supportpro.desk.texts.Said;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GuardedTest {

    private final HostThreads threads = new HostThreads();
    private final SettableClock clock = new SettableClock();
    private final CallCounts counts = new CallCounts(clock);
    private final List<String> failures = new ArrayList<>();
    private final ClassLoader loader = new ClassLoader() {};
    private final Guarded guarded = new Guarded(
            "test/sample",
            loader,
            new CallLimits(Duration.ofMillis(300)),
            threads.timer(),
            counts,
            later -> String.valueOf(later.getMessage()),
            (kind, reason) -> failures.add(kind + " " + reason));

    @AfterEach
    void close() {
        guarded.close();
        threads.close();
    }

    @Test
    void answersComeFromAThreadWithTheAddonsLoader() {
        assertThat(guarded.call(CallKind.EVENT, () -> Thread.currentThread().getContextClassLoader()))
                .isEqualTo(new CallResult.Done<>(loader));
    }

    @Test
    void whateverIsThrownIsAnAnswer() {
        CallResult<String> result = guarded.call(CallKind.EVENT, () -> {
            throw new StackOverflowError("too deep");
        });

        assertThat(result.failure().orElseThrow()).startsWith("StackOverflowError: too deep");
        assertThat(failures).hasSize(1);
        assertThat(counts.errors()).isEqualTo(1);
    }

    @Test
    @Timeout(20)
    void aCallThatHangsIsInterruptedAndAnsweredInTime() {
        AtomicBoolean interrupted = new AtomicBoolean();

        CallResult<Boolean> result = guarded.call(CallKind.EVENT, () -> {
            try {
                return new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
        });

        assertThat(result)
                .isEqualTo(new CallResult.Failed<>(
                        CallResult.Cause.TOOK_TOO_LONG, Said.line("runtime.said.noAnswer", "seconds", 0L)));
        await().untilTrue(interrupted);
        assertThat(counts.errors()).isEqualTo(1);
    }

    @Test
    @Timeout(20)
    void aNinthCallIsTurnedAwayWhileEightHang() {
        CountDownLatch end = new CountDownLatch(1);
        for (int index = 0; index < 8; index++) {
            assertThat(guarded.begin(CallKind.ROUTE, () -> end.await(1, TimeUnit.HOURS)))
                    .isNotNull();
        }

        CallResult<String> ninth = guarded.call(CallKind.ROUTE, () -> "in");

        assertThat(ninth).isEqualTo(new CallResult.Failed<>(CallResult.Cause.BUSY, Said.line("runtime.said.busy")));
        end.countDown();
    }

    @Test
    void nonsenseFromStrangersDoesNotSpeakAgainstAnAddon() {
        fail(100, CallKind.ROUTE, new IllegalArgumentException("no JSON"));

        assertThat(counts.errors()).isEqualTo(100);
        assertThat(counts.verdict()).isEmpty();
    }

    @Test
    void askingForPatienceDoesNotSpeakAgainstAnAddon() {
        for (int index = 0; index < 100; index++) {
            CallResult<String> result = guarded.call(CallKind.EVENT, () -> {
                throw new TryLaterException("the chat is away");
            });
            assertThat(result).isEqualTo(new CallResult.Failed<>(CallResult.Cause.LATER, "the chat is away"));
        }

        assertThat(counts.errors()).isEqualTo(100);
        assertThat(counts.verdict()).isEmpty();
    }

    @Test
    void twentyFailuresWithinFiveMinutesDo() {
        fail(19, CallKind.EVENT, new IllegalStateException("broken"));
        assertThat(counts.verdict()).isEmpty();

        fail(1, CallKind.EVENT, new IllegalStateException("broken"));
        assertThat(counts.verdict().orElseThrow()).contains("IllegalStateException: broken");
    }

    @Test
    void aSuccessBetweenThemForgivesThem() {
        fail(19, CallKind.EVENT, new IllegalStateException("broken"));
        assertThat(guarded.call(CallKind.EVENT, () -> "well").answer()).contains("well");
        fail(19, CallKind.EVENT, new IllegalStateException("broken"));

        assertThat(counts.verdict()).isEmpty();
    }

    @Test
    void failuresOverALongTimeAreBorne() {
        for (int index = 0; index < 40; index++) {
            fail(1, CallKind.EVENT, new IllegalStateException("broken"));
            clock.advance(Duration.ofSeconds(20));
        }

        assertThat(counts.verdict()).isEmpty();
    }

    @Test
    void nothingRunsAfterTheClose() {
        guarded.close();

        assertThat(guarded.call(CallKind.EVENT, () -> "in").failure()).contains(Said.line("runtime.said.stopped"));
        assertThat(counts.verdict()).isEmpty();
    }

    private void fail(int times, CallKind kind, RuntimeException thrown) {
        for (int index = 0; index < times; index++) {
            assertThat(guarded.call(kind, () -> {
                                throw thrown;
                            })
                            .failure())
                    .isPresent();
        }
    }
}
