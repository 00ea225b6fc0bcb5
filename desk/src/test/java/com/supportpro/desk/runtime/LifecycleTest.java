package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class LifecycleTest extends RuntimeFixture {

    @TempDir
    Path folder;

    @Autowired
    NoteBook notes;

    @Test
    void startsAnAddonAndAsksWhetherItWorks() throws Exception {
        RunnableRelease release = TestAddon.in(folder)
                .starts("context.storage().put(\"started\", context.addon().version());")
                .build();

        assertThat(runtime.start(release)).isEmpty();
        assertThat(runtime.probe(id("sample"))).isEmpty();
        assertThat(stored("sample")).containsExactly("started=1.0.0");
        assertThat(runtime.running(id("sample")).orElseThrow().version()).hasToString("1.0.0");
    }

    @Test
    void saysWhatAnAddonFindsWrong() throws Exception {
        runtime.start(TestAddon.in(folder)
                .code("public void start(AddonContext c) {}"
                        + "public Health probe() { return Health.failing(\"The server is away\"); }")
                .build());

        assertThat(runtime.probe(id("sample"))).contains("The server is away");
    }

    @Test
    void anAddonThatThrowsAtStartDoesNotRun() throws Exception {
        Optional<String> reason = runtime.start(
                TestAddon.in(folder).starts("throw new Error(\"broken\");").build());

        assertThat(reason.orElseThrow()).startsWith("Error: broken");
        assertThat(runtime.running(id("sample"))).isEmpty();
    }

    @Test
    void anExceptionThatThrowsAgainIsContained() throws Exception {
        Optional<String> reason = runtime.start(TestAddon.in(folder)
                .starts("throw new RuntimeException() { public String getMessage() { throw new Error(); } };")
                .build());

        assertThat(reason).isPresent();
    }

    @Test
    @Timeout(30)
    void anAddonThatHangsAtStartIsGivenUp() throws Exception {
        Optional<String> reason = runtime.start(TestAddon.in(folder)
                .starts("while (true) { try { Thread.sleep(60_000); } catch (InterruptedException e) { return; } }")
                .build());

        assertThat(reason.map(this::said)).contains("No answer within 4 seconds");
        assertThat(runtime.running(id("sample"))).isEmpty();
    }

    @Test
    @Timeout(30)
    void aHangingAddonDoesNotKeepAnotherFromWork() throws Exception {
        runtime.start(TestAddon.in(folder)
                .slug("hanging")
                .code("public void start(AddonContext c) {}"
                        + "public Health probe() { while (true) { Thread.onSpinWait(); } }")
                .build());
        runtime.start(TestAddon.in(folder).slug("good").build());

        Thread waiting = new Thread(() -> runtime.probe(id("hanging")));
        waiting.start();
        long before = System.nanoTime();
        assertThat(runtime.probe(id("good"))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        waiting.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void anotherReleaseTakesThePlaceOfTheRunningOne() throws Exception {
        String code =
                "String v; AddonContext c; public void start(AddonContext c) { this.c = c; v = c.addon().version(); }"
                        + "public void stop() { c.storage().put(\"stopped\", v); }";
        runtime.start(TestAddon.in(folder).code(code).build());
        runtime.start(TestAddon.in(folder).version("2.0.0").code(code).build());

        assertThat(stored("sample")).containsExactly("stopped=1.0.0");
        assertThat(runtime.running(id("sample")).orElseThrow().version()).hasToString("2.0.0");
    }

    @Test
    void handlesRefuseAfterTheStop() throws Exception {
        runtime.start(TestAddon.in(folder)
                .code("public void start(AddonContext c) { System.getProperties().put(\"kept\", (Runnable) () ->"
                        + " c.storage().put(\"late\", \"\")); }")
                .build());
        Runnable kept = (Runnable) System.getProperties().remove("kept");
        runtime.stop(id("sample"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(kept::run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This add-on is stopped");
        assertThat(stored("sample")).isEmpty();
    }

    @Test
    @Timeout(60)
    void theClassesOfAStoppedAddonLeaveTheMemory() throws Exception {
        runtime.start(TestAddon.in(folder)
                .may("tickets.read", "tickets.write")
                .routes("in")
                .schedules()
                .starts("""
                        context.events().on(TicketOpened.class, e -> context.storage().put("told", e.ticket().subject()));
                        context.routes().post("in", r -> new RouteAnswer(200, context.json().write(Map.of("a", 1))));
                        context.schedules().every("tick", Duration.ofSeconds(1), () -> context.notes().info("tick"));
                        context.tickets().open(new NewTicket("", "S", new Requester("A", ""), "T"));
                        context.json().read("{\\"a\\":[1,2]}");
                        """)
                .build());
        clock.advance(Duration.ofSeconds(2));
        beat();
        WeakReference<ClassLoader> loader = new WeakReference<>(loaderOf("sample"));

        runtime.stop(id("sample"));
        beat();

        for (int round = 0; round < 50 && !loader.refersTo(null); round++) {
            System.gc();
            System.runFinalization();
        }
        assertThat(loader.refersTo(null)).isTrue();
    }

    @Test
    void whatIsKeptForAnAddonCanBeErased() throws Exception {
        runtime.start(TestAddon.in(folder)
                .may("tickets.read")
                .starts("context.storage().put(\"a\", \"b\"); context.notes().warning(\"careful\");"
                        + "context.events().on(TicketOpened.class, e -> {});")
                .build());
        assertThat(runtime.notes(id("sample"))).extracting(Note::text).containsExactly("careful");

        runtime.erase(id("sample"));

        assertThat(runtime.running(id("sample"))).isEmpty();
        assertThat(stored("sample")).isEmpty();
        assertThat(runtime.notes(id("sample"))).isEmpty();
        assertThat(jdbc.sql("select count(*) from addon_cursor")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A thread of it that nothing could stop, or a beat that failed while the database was away. */
    @Test
    void whatIsLeftOfAnErasedAddonLeavesNoNotes() throws Exception {
        RunnableRelease release = TestAddon.in(folder)
                .starts("context.notes().warning(\"careful\");")
                .build();
        runtime.start(release);
        runtime.erase(id("sample"));

        notes.warning(id("sample"), "late");
        assertThat(runtime.notes(id("sample"))).isEmpty();

        runtime.start(release);
        assertThat(runtime.notes(id("sample"))).extracting(Note::text).containsExactly("careful");
    }

    private ClassLoader loaderOf(String slug) throws Exception {
        var field = LiveCode.class.getDeclaredField("loaded");
        field.setAccessible(true);
        return ((Loaded) field.get(running.code(id(slug)).orElseThrow())).loader();
    }
}
