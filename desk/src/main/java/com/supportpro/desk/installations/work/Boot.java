package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.SafeMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a starting desk does about its add-ons. */
@Component
class Boot {

    private final Sweep sweep;
    private final Leases leases;
    private final Crew crew;
    private final StartAll startAll;
    private final SafeMode safeMode;

    Boot(Sweep sweep, Leases leases, Crew crew, StartAll startAll, SafeMode safeMode) {
        this.sweep = sweep;
        this.leases = leases;
        this.crew = crew;
        this.startAll = startAll;
        this.safeMode = safeMode;
    }

    /** Removes what a crash left, goes on with what it interrupted, and starts what should be active. */
    void run() {
        List<OperationId> interrupted = leases.takeFromEarlierRuns();
        sweep.run();
        interrupted.forEach(crew::take);
        if (!safeMode.on()) {
            startAll.begin();
        }
    }
}
