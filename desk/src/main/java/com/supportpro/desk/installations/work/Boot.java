package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.SafeMode;
import com.supportpro.protocol.AddonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a starting desk does about its add-ons. */
@Component
class Boot {

    private final Sweep sweep;
    private final Leases leases;
    private final Crew crew;
    private final StartInstalled startInstalled;
    private final Starting starting;
    private final SafeMode safeMode;

    Boot(Sweep sweep, Leases leases, Crew crew, StartInstalled startInstalled, Starting starting, SafeMode safeMode) {
        this.sweep = sweep;
        this.leases = leases;
        this.crew = crew;
        this.startInstalled = startInstalled;
        this.starting = starting;
        this.safeMode = safeMode;
    }

    /** Removes what a crash left, goes on with what it interrupted, and starts what should be active. */
    void run() {
        List<OperationId> interrupted = leases.takeFromEarlierRuns();
        sweep.run();
        interrupted.forEach(crew::take);
        if (!safeMode.on()) {
            List<AddonId> wanted = startInstalled.wanted();
            starting.begin(wanted);
            wanted.forEach(addon -> crew.run(() -> start(addon)));
        }
    }

    private void start(AddonId addon) {
        try {
            startInstalled.start(addon);
        } finally {
            starting.ended(addon);
        }
    }
}
