package com.supportpro.desk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class UpdatesTest extends RuntimeFixture {

    private static final AddonId ID = TestAddon.id("sample");
    private static final Version ONE = Version.of("1.0.0");
    private static final Runnable HELD = () -> {};
    private static final Runnable LOST = () -> {
        throw new IllegalStateException("lost");
    };
    private static final String COUNTER = """
            public void start(AddonContext context) {
                context.routes().post("count", request -> {
                    Storage storage = context.storage();
                    Optional<String> seen;
                    do {
                        seen = storage.get("count");
                    } while (!storage.replace("count", seen, String.valueOf(Integer.parseInt(seen.orElse("0")) + 1)));
                    return new RouteAnswer(200, "{}");
                });
            }
            """;

    @TempDir
    Path folder;

    @Autowired
    AddonUpdates updates;

    @Test
    void aRehearsalWorksOnACopyAndReachesNobody() throws IOException {
        storage.put(Place.inUse(ID), "a", "1");
        RunnableRelease release = upgraded().build();

        assertThat(updates.rehearse(release, ONE, null, UUID.randomUUID())).isEmpty();

        assertThat(stored("sample")).containsExactly("a=1");
        assertThat(running.ids()).isEmpty();
        assertThat(copies()).isZero();
        assertThat(jdbc.sql("select count(*) from addon_cursor")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatDoesNotStartFailsItsRehearsalButWhatWantedOutOnlyIsNotJudged() throws IOException {
        RunnableRelease broken = TestAddon.in(folder)
                .version("2.0.0")
                .starts("throw new IllegalStateException(\"no\");")
                .build();
        RunnableRelease calling = TestAddon.in(folder)
                .version("3.0.0")
                .may("tickets.write")
                .starts(
                        "context.tickets().open(new NewTicket(\"\", \"a\", new Requester(\"b\", \"c@d.example\"), \"e\"));")
                .build();

        assertThat(updates.rehearse(broken, ONE, null, UUID.randomUUID())).isPresent();
        assertThat(updates.rehearse(calling, ONE, null, UUID.randomUUID())).isEmpty();
    }

    @Test
    void anUpgradeCountsAsAWholeAndCanBeTakenBack() throws IOException {
        storage.put(Place.inUse(ID), "a", "1");
        UUID operation = UUID.randomUUID();
        updates.snapshot(ID, operation, HELD);

        assertThat(updates.upgrade(upgraded().build(), ONE, operation, HELD)).isEmpty();
        assertThat(stored("sample")).containsExactly("a=1 upgraded from 1.0.0");
        assertThat(jdbc.sql("select migrated from addon_copy")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        updates.restore(ID, operation, HELD);
        assertThat(stored("sample")).containsExactly("a=1");
        storage.put(Place.inUse(ID), "a", "later");
        updates.restore(ID, operation, HELD);
        assertThat(stored("sample")).containsExactly("a=later");
    }

    @Test
    void anUpgradeThatFailsHalfWayChangesNothing() throws IOException {
        storage.put(Place.inUse(ID), "a", "1");
        UUID operation = UUID.randomUUID();
        updates.snapshot(ID, operation, HELD);
        RunnableRelease half =
                TestAddon.in(folder).version("2.0.0").upgradable().code("""
                        public void start(AddonContext context) {}
                        public void upgradeData(String from, Storage values) {
                            values.put("a", "2");
                            throw new IllegalStateException("half");
                        }
                        """).build();

        assertThat(updates.upgrade(half, ONE, operation, HELD)).isPresent();
        assertThat(stored("sample")).containsExactly("a=1");
    }

    @Test
    void whoeverCallsDuringAnUpdateIsAnsweredAndNothingThatWasWrittenIsLost() throws Exception {
        runtime.start(TestAddon.in(folder).routes("count").code(COUNTER).build());
        RunnableRelease next = TestAddon.in(folder)
                .version("2.0.0")
                .routes("count")
                .upgradable()
                .code(COUNTER)
                .build();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(20);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 3; caller++) {
            callers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    count(failures);
                    answered.incrementAndGet();
                    begun.countDown();
                }
            }));
        }
        begun.await();
        UUID operation = UUID.randomUUID();
        updates.rest(ID);
        updates.snapshot(ID, operation, HELD);
        assertThat(updates.upgrade(next, ONE, operation, HELD)).isEmpty();
        assertThat(updates.start(next)).isEmpty();
        updates.open(ID);
        CountDownLatch more = new CountDownLatch(1);
        callers.add(CompletableFuture.runAsync(() -> {
            count(failures);
            answered.incrementAndGet();
            more.countDown();
        }));
        more.await();
        over.set(true);
        callers.forEach(CompletableFuture::join);

        assertThat(failures).isEmpty();
        assertThat(runtime.running(ID)).map(RunningAddon::version).contains(Version.of("2.0.0"));
        assertThat(stored("sample")).containsExactly("count=" + answered.get());
    }

    @Test
    void whoMayNotGoOnChangesNothing() throws IOException {
        storage.put(Place.inUse(ID), "a", "1");
        UUID operation = UUID.randomUUID();
        updates.snapshot(ID, operation, HELD);
        storage.put(Place.inUse(ID), "a", "later");
        RunnableRelease next = upgraded().build();

        assertThatThrownBy(() -> updates.snapshot(ID, operation, LOST)).hasMessage("lost");
        assertThatThrownBy(() -> updates.upgrade(next, ONE, operation, LOST)).hasMessage("lost");
        assertThatThrownBy(() -> updates.adopt(ID, operation, LOST)).hasMessage("lost");
        assertThatThrownBy(() -> updates.restore(ID, operation, LOST)).hasMessage("lost");

        assertThat(stored("sample")).containsExactly("a=later");
        updates.restore(ID, operation, HELD);
        assertThat(stored("sample")).containsExactly("a=1");
    }

    @Test
    void aReleaseThatChangesNothingLeavesWhatIsInUse() throws IOException {
        storage.put(Place.inUse(ID), "a", "1");
        UUID operation = UUID.randomUUID();
        updates.snapshot(ID, operation, HELD);
        storage.put(Place.inUse(ID), "a", "written by another node");

        RunnableRelease next = TestAddon.in(folder).version("2.0.0").build();
        assertThat(updates.upgrade(next, ONE, operation, HELD)).isEmpty();

        assertThat(stored("sample")).containsExactly("a=written by another node");
        assertThat(jdbc.sql("select migrated from addon_copy")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whoeverCallsWhileAnotherReleaseIsStartedInItsPlaceIsAnswered() throws Exception {
        runtime.start(TestAddon.in(folder).routes("count").code(COUNTER).build());
        RunnableRelease next = TestAddon.in(folder)
                .version("2.0.0")
                .routes("count")
                .code(COUNTER)
                .build();
        AtomicBoolean over = new AtomicBoolean();
        List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(20);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 3; caller++) {
            callers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    count(failures);
                    begun.countDown();
                }
            }));
        }
        begun.await();

        assertThat(runtime.start(next)).isEmpty();

        over.set(true);
        callers.forEach(CompletableFuture::join);
        assertThat(failures).isEmpty();
    }

    private void count(List<String> failures) {
        Optional<CallResult<RouteAnswer>> answer =
                new AddonRoutes(running).answer(ID, "count", new RouteRequest(Map.of(), new byte[0]));
        if (answer.flatMap(CallResult::answer).isEmpty()) {
            failures.add(answer.flatMap(CallResult::failure).orElse("no route"));
        }
    }

    private TestAddon upgraded() {
        return TestAddon.in(folder)
                .version("2.0.0")
                .may("tickets.read")
                .upgradable()
                .code("""
                        public void start(AddonContext context) {
                            context.events().on(TicketOpened.class, event -> {});
                        }
                        public void upgradeData(String from, Storage values) {
                            values.put("a", values.get("a").orElse("") + " upgraded from " + from);
                        }
                        """);
    }

    private long copies() {
        return jdbc.sql("select count(*) from addon_copy").query(Long.class).single();
    }
}
