package com.supportpro.store.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublisherLimitTest {

    @Test
    void whoCallsTooOftenIsToldHowLongToWaitAndOthersAreNot() {
        PublisherLimit limit = new PublisherLimit(2);
        limit.waitingTime("publisher a");
        limit.waitingTime("publisher a");

        assertThat(limit.waitingTime("publisher a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
        assertThat(limit.waitingTime("publisher b")).isEmpty();
    }

    @Test
    void forgettingTheIdleLeavesTheBusyTheirCount() {
        PublisherLimit limit = new PublisherLimit(1);
        limit.waitingTime("publisher a");

        limit.forgetIdle();

        assertThat(limit.waitingTime("publisher a")).isPresent();
    }
}
