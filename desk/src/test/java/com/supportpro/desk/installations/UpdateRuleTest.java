package com.supportpro.desk.installations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class UpdateRuleTest {

    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void theNightIsThatOfTheDesk() {
        UpdateRule rule = rule("01:00", "05:00");

        assertThat(rule.night(Instant.parse("2026-03-01T18:30:00Z"))).contains(LocalDate.parse("2026-03-02"));
        assertThat(rule.night(Instant.parse("2026-03-01T22:00:00Z"))).isEmpty();
        assertThat(rule.night(Instant.parse("2026-03-01T01:30:00Z"))).isEmpty();
    }

    @Test
    void aNightOverMidnightIsOneNight() {
        UpdateRule rule = rule("23:00", "04:00");

        assertThat(rule.night(Instant.parse("2026-03-01T16:30:00Z"))).contains(LocalDate.parse("2026-03-01"));
        assertThat(rule.night(Instant.parse("2026-03-01T20:30:00Z"))).contains(LocalDate.parse("2026-03-01"));
        assertThat(rule.night(Instant.parse("2026-03-01T21:30:00Z"))).isEmpty();
    }

    private static UpdateRule rule(String from, String until) {
        return new UpdateRule(Automatic.PATCH, SAIGON, LocalTime.parse(from), LocalTime.parse(until));
    }
}
