package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.event.AddonLeases;
import com.supportpro.desk.runtime.loading.LoaderWatch;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** What the desk does for its add-ons again and again; a test beats by hand. */
@Component
class Beat {

    private final RunningAddons running;
    private final Breaker breaker;
    private final AddonLeases leases;
    private final NoteBook notes;
    private final LoaderWatch watch;

    Beat(RunningAddons running, Breaker breaker, AddonLeases leases, NoteBook notes, LoaderWatch watch) {
        this.running = running;
        this.breaker = breaker;
        this.leases = leases;
        this.notes = notes;
        this.watch = watch;
    }

    /** Takes out of service what has to go, begins scheduled work, and writes notes down; waits for no add-on. */
    void run(Executor workers) {
        for (LiveCode live : running.codes()) {
            if (live.verdict().isPresent()) {
                workers.execute(() -> breaker.judge(live));
            } else if (live.hasSchedules() && leases.hold(live.release().id())) {
                live.runSchedules();
            }
        }
        notes.writeDown();
        watch.look();
    }
}
