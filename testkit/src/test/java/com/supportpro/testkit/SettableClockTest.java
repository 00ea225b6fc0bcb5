package com.supportpro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    @Test
    void aClockOfAnotherZoneMovesAlong() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

        clock.advance(Duration.ofHours(1));

        assertThat(elsewhere.instant()).isEqualTo(Instant.EPOCH.plusSeconds(3600));
    }
}
