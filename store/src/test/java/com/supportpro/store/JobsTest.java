package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.jobs.Job;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

@StoreTest
@TestPropertySource(properties = "supportpro.store.jobs=true")
class JobsTest {

    @Autowired
    CountDownLatch twice;

    @Test
    void aJobIsDoneAgainAlsoAfterItFailed() throws InterruptedException {
        assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @TestConfiguration
    static class Counted {

        @Bean
        CountDownLatch twice() {
            return new CountDownLatch(2);
        }

        @Bean
        Job counting(CountDownLatch twice) {
            return new Job("counting", Duration.ofMillis(100), () -> {
                twice.countDown();
                if (twice.getCount() > 0) {
                    throw new IllegalStateException("The first time it fails");
                }
            });
        }
    }
}
