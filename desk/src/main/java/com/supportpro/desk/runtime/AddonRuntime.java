package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.calls.HostThreads;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The add-ons that run on this desk. Whatever an add-on does, each call ends in bounded time and throws nothing of it. */
@Service
public class AddonRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(AddonRuntime.class);

    /** As long as the longest call that a stranger waits for. */
    static final Duration SETTLE = Duration.ofSeconds(10);

    private final RunningAddons running;
    private final Launch launch;
    private final NoteBook notes;
    private final Erasure erasure;
    private final HostThreads threads;

    AddonRuntime(RunningAddons running, Launch launch, NoteBook notes, Erasure erasure, HostThreads threads) {
        this.running = running;
        this.launch = launch;
        this.notes = notes;
        this.erasure = erasure;
        this.threads = threads;
    }

    /**
     * Starts the release, in place of a running one of the same add-on, whose callers wait for it; why it did not start, as
     * a line of {@link Said}, or empty when it has.
     */
    public Optional<String> start(RunnableRelease release) {
        return running.alone(release.id(), () -> {
            try {
                replaced(release.id());
                notes.begin(release.id());
                return keep(launch.launch(release));
            } finally {
                running.open(release.id());
            }
        });
    }

    private void replaced(AddonId addon) {
        if (running.present(addon).isPresent()) {
            running.hold(addon);
            running.take(addon).ifPresent(AddonRuntime::end);
        }
    }

    /** Whoever is being answered gets that answer. */
    private static void end(Live live) {
        live.settle(SETTLE);
        live.stop();
    }

    /** Asks the add-on whether it can do its work; what is wrong, or empty when all is well. */
    public Optional<String> probe(AddonId addon) {
        return running.present(addon)
                .map(Live::probe)
                .orElseGet(() -> Optional.of(Said.line("runtime.said.notRunning", "addon", addon)));
    }

    /** Stops the add-on if it runs, and lets go of everything it had. */
    public void stop(AddonId addon) {
        running.alone(addon, () -> {
            Optional<Live> taken = running.take(addon);
            taken.ifPresent(AddonRuntime::end);
            return taken.isPresent();
        });
    }

    /** Erases what is kept for the add-on: settings, stored values, notes, and where it stood among the events. */
    public void erase(AddonId addon) {
        stop(addon);
        erasure.erase(addon);
    }

    public Optional<RunningAddon> running(AddonId addon) {
        return running.find(addon)
                .map(live -> new RunningAddon(
                        addon,
                        live.release().version(),
                        live.since(),
                        live.carriesReplies(),
                        live.errors(),
                        notes.of(addon)));
    }

    /** The last 100 notes about the add-on, newest first, also when it does not run. */
    public List<Note> notes(AddonId addon) {
        return notes.of(addon);
    }

    /** All at once, because each may take its time. */
    @PreDestroy
    void stopAll() {
        CompletableFuture.allOf(running.ids().stream()
                        .map(addon -> CompletableFuture.runAsync(() -> stop(addon), threads.workers()))
                        .toArray(CompletableFuture[]::new))
                .join();
        notes.writeDown();
    }

    private Optional<String> keep(Launched launched) {
        if (launched instanceof Launched.Running started) {
            running.put(started.live());
            LOG.info(
                    "{} {} runs",
                    started.live().release().id(),
                    started.live().release().version());
            return Optional.empty();
        }
        return Optional.of(((Launched.Refused) launched).reason());
    }
}
