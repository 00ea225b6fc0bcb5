package com.supportpro.desk.runtime;

import com.supportpro.desk.texts.Said;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes add-ons out of service that fail again and again. */
@Component
class Breaker {

    private final RunningAddons running;
    private final NoteBook notes;
    private final ApplicationEventPublisher readers;

    Breaker(RunningAddons running, NoteBook notes, ApplicationEventPublisher readers) {
        this.running = running;
        this.notes = notes;
        this.readers = readers;
    }

    /** Stops it when its calls say so, and tells those who keep account of what is active. */
    void judge(LiveCode live) {
        Optional<String> verdict = live.verdict();
        if (verdict.isPresent() && running.alone(live.release().id(), () -> stopped(live))) {
            RunnableRelease release = live.release();
            notes.warning(release.id(), Said.line("runtime.said.outOfService", "reason", verdict.get()));
            readers.publishEvent(new AddonTakenOutOfService(release.id(), release.version(), verdict.get()));
        }
    }

    private boolean stopped(LiveCode live) {
        boolean taken = running.take(live);
        if (taken) {
            live.stop();
        }
        return taken;
    }
}
