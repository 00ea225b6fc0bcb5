package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Waits for the other nodes of this desk; one that gives no sign of life is not waited for. */
@Component
class OtherNodes {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 75;

    private final NodeLog log;
    private final Pause pause;

    OtherNodes(NodeLog log, Pause pause) {
        this.log = log;
        this.pause = pause;
    }

    /** Returns once the add-on runs nowhere else, so that nothing of it writes any more; after 15 seconds in any case. */
    void haveStopped(AddonId addon) {
        for (int look = 0; look < MOST_LOOKS && log.runsElsewhere(addon); look++) {
            pause.of(BETWEEN_LOOKS);
        }
    }
}
