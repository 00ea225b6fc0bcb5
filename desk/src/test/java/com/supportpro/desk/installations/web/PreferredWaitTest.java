package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5 | 5",
                "respond-async, wait=7 | 7",
                "Wait = \"3\"; x=1 | 3",
                "wait=0 | 0",
                "wait=999999 | 20"
            })
    void secondsAreReadAndBounded(String prefer, long seconds) {
        assertThat(PreferredWait.of(prefer)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wait", "wait=", "wait=-1", "wait=1e3", "awaits=5", "return=minimal", "wait=99999999999"})
    void anythingElseIsNoWish(String prefer) {
        assertThat(PreferredWait.of(prefer)).isZero();
    }

    @Test
    void nothingPreferredIsNoWish() {
        assertThat(PreferredWait.of(null)).isZero();
    }
}
