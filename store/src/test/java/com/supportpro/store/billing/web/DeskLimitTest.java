package com.supportpro.store.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.store.licences.DeskId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class DeskLimitTest {

    private static final DeskId DESK = new DeskId(UUID.randomUUID());

    @Test
    void aDeskThatAsksTooOftenWaitsAndOthersDoNot() {
        DeskLimit limit = new DeskLimit(2);
        limit.take(DESK);
        limit.take(DESK);

        assertThatThrownBy(() -> limit.take(DESK)).isInstanceOf(TooManyCallsException.class);
        limit.take(new DeskId(UUID.randomUUID()));
    }

    @Test
    void itIsToldHowLong() {
        ResponseEntity<?> answer = new BillingProblems().tooOften(new TooManyCallsException(Duration.ofMillis(1500)));

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }
}
