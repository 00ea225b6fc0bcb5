package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Waits for the other nodes of this desk; one that gives no sign of life is not waited for. */
@Component
class OtherNodes {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 100;

    private final NodeLog log;
    private final Pause pause;

    OtherNodes(NodeLog log, Pause pause) {
        this.log = log;
        this.pause = pause;
    }

    /**
     * Returns once the add-on runs nowhere else, so that nothing of it writes any more.
     *
     * @return the names of those that still run it after 20 seconds
     */
    List<String> waitUntilStopped(AddonId addon) {
        List<String> running = log.runningElsewhere(addon);
        for (int look = 0; look < MOST_LOOKS && !running.isEmpty(); look++) {
            pause.of(BETWEEN_LOOKS);
            running = log.runningElsewhere(addon);
        }
        return running;
    }

    /** How many are present. */
    int count() {
        return log.othersPresent();
    }

    /** What the other nodes have made of a release, once each has said so or has had 20 seconds for it. */
    List<NodeLog.Answer> haveStarted(AddonId addon, Version version) {
        List<NodeLog.Answer> answers = log.answers(addon, version);
        for (int look = 0; look < MOST_LOOKS && answers.stream().anyMatch(NodeLog.Answer::open); look++) {
            pause.of(BETWEEN_LOOKS);
            answers = log.answers(addon, version);
        }
        return answers;
    }
}
