package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Price.PerCycle;
import org.junit.jupiter.api.Test;

class SamplePricesTest {

    @Test
    void aSurveyIsPaidOnceAndTimeTrackingAsLongAsItIsUsed() {
        assertThat(SamplePrices.of(new AddonId("supportpro", "csat")).map(Price::cycles))
                .hasValueSatisfying(cycles -> assertThat(cycles).containsExactly(new PerCycle(Cycle.ONE_TIME, 2_900)));
        assertThat(SamplePrices.of(new AddonId("supportpro", "time-tracking")).map(Price::cycles))
                .hasValueSatisfying(cycles -> assertThat(cycles)
                        .containsExactly(new PerCycle(Cycle.MONTHLY, 500), new PerCycle(Cycle.ANNUALLY, 5_000)));
    }

    @Test
    void everythingElseIsFree() {
        assertThat(SamplePrices.of(new AddonId("supportpro", "notifier"))).isEmpty();
    }
}
