package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {

    private final Instant start = Instant.parse("2026-03-10T09:30:00Z");
    private Instant here = start;
    private Instant database = start;
    private long nanos;
    private Duration answering = Duration.ZERO;

    private final DatabaseTime time = new DatabaseTime(this::answer, () -> here, () -> nanos);

    @Test
    void aClockThatIsSetChangesNothing() {
        time.ask();
        passes(Duration.ofSeconds(3));
        here = here.plus(Duration.ofHours(1));

        assertThat(time.now()).isEqualTo(start.plusSeconds(3));
        time.ask();
        assertThat(time.now()).isEqualTo(start.plusSeconds(3));
        assertThat(time.ahead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theWayOfAnAnswerIsReckonedIn() {
        answering = Duration.ofMillis(400);
        time.ask();

        assertThat(time.now()).isEqualTo(database);
        assertThat(time.ahead()).isZero();
    }

    @Test
    void anAnswerThatTookLongSaysNothingOnceThereIsABetterOne() {
        time.ask();
        database = start.plusSeconds(100);
        answering = Duration.ofSeconds(3);
        time.ask();

        assertThat(time.now()).isEqualTo(start.plusSeconds(3));
    }

    @Test
    void nobodyHasToAskBefore() {
        database = start.minusSeconds(9);

        assertThat(time.now()).isEqualTo(database);
        assertThat(DatabaseTime.wrong(time.ahead())).isTrue();
        assertThat(DatabaseTime.wrong(Duration.ofSeconds(-2))).isFalse();
    }

    /** It is given half way. */
    private Instant answer() {
        passes(answering.dividedBy(2));
        Instant answer = database;
        passes(answering.dividedBy(2));
        return answer;
    }

    private void passes(Duration duration) {
        database = database.plus(duration);
        here = here.plus(duration);
        nanos += duration.toNanos();
    }
}
