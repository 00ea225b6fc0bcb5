package com.supportpro.store.billing.web;

import com.supportpro.store.licences.DeskId;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often a desk may ask for quotes and order. Each node counts for itself. */
@Component
class DeskLimit {

    private static final int MOST_DESKS = 50_000;

    private final ConcurrentMap<DeskId, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    DeskLimit(@Value("${supportpro.store.purchase-calls-per-minute:600}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** @throws TooManyCallsException when the desk has to wait */
    void take(DeskId desk) {
        if (buckets.size() > MOST_DESKS) {
            buckets.clear();
        }
        var probe = buckets.computeIfAbsent(desk, key -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyCallsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetIdle() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
