package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.LiveOperations;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports how far the current step is: here at once, to other nodes through the database every other second. */
@Component
class StepProgress {

    private static final Duration BETWEEN_RECORDS = Duration.ofSeconds(2);

    private final LiveOperations live;
    private final JdbcClient jdbc;
    private final Clock clock;

    StepProgress(LiveOperations live, JdbcClient jdbc, Clock clock) {
        this.live = live;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void report(Work work, int percent) {
        live.progressed(work.id(), percent);
        if (work.due(clock.instant(), BETWEEN_RECORDS)) {
            jdbc.sql(
                            "update operation_step set progress = ? where operation = ? and position = ? and state = 'RUNNING'")
                    .params(percent, work.id().value(), work.trail().current())
                    .update();
        }
    }
}
