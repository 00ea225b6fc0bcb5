package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2027-03-20T22:30:00Z,P14D,2027-04-03T21:30:00Z",
        "Europe/Berlin,2027-10-20T21:30:00Z,P14D,2027-11-03T22:30:00Z",
        "America/New_York,2027-03-10T12:00:00Z,P30D,2027-04-09T11:00:00Z",
        "UTC,2027-03-20T22:30:00Z,P14D,2027-04-03T22:30:00Z",
        "Europe/Berlin,2027-03-27T22:30:00Z,P1DT2H,2027-03-28T23:30:00Z",
        "Europe/Berlin,2027-03-20T22:30:00Z,PT2H,2027-03-21T00:30:00Z"
    })
    void theyEndAtTheSameTimeOfDay(ZoneId zone, Instant start, Duration length, Instant end) {
        assertThat(Days.after(start, length, zone)).isEqualTo(end);
    }
}
