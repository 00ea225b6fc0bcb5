package com.supportpro.store.licences;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often one network address may try a licence key. Kept by each node for itself. */
@Component
class RegistrationLimit {

    private static final int MOST_ADDRESSES = 50_000;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bucket everybody;
    private final int perMinute;

    RegistrationLimit(
            @Value("${supportpro.store.registrations-per-minute:10}") int perMinute,
            @Value("${supportpro.store.registrations-per-minute-in-all:300}") int inAll) {
        this.perMinute = perMinute;
        this.everybody = bucket(inAll);
    }

    /** @throws TooManyRegistrationsException when the address, or all together, tried too often */
    void take(String address) {
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.clear();
        }
        var probe = buckets.computeIfAbsent(address, key -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRegistrationsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        if (!everybody.tryConsume(1)) {
            throw new TooManyRegistrationsException(Duration.ofMinutes(1));
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetIdle() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
