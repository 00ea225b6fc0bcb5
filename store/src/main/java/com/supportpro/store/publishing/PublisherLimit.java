package com.supportpro.store.publishing;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often a publisher may call, and a network address without a good token may try. Each node counts for itself. */
@Component
class PublisherLimit {

    private static final int MOST_CALLERS = 50_000;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    PublisherLimit(@Value("${supportpro.store.publisher-calls-per-minute:120}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** How long the caller has to wait; empty when this call is allowed, which counts it. */
    Optional<Duration> waitingTime(String caller) {
        if (buckets.size() > MOST_CALLERS) {
            buckets.clear();
        }
        var probe = buckets.computeIfAbsent(caller, key -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
