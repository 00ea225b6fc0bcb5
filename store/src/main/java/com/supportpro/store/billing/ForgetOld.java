package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets quotes that nobody took, and keys that nobody will use again. */
@Component
class ForgetOld {

    private static final Duration QUOTES_LAST = Duration.ofDays(30);
    private static final Duration KEYS_LAST = Duration.ofDays(90);

    private final Quotes quotes;
    private final IdempotencyRecords keys;
    private final Clock clock;

    ForgetOld(Quotes quotes, IdempotencyRecords keys, Clock clock) {
        this.quotes = quotes;
        this.keys = keys;
        this.clock = clock;
    }

    void run() {
        Instant now = Times.now(clock);
        quotes.forget(now.minus(QUOTES_LAST));
        keys.forget(now.minus(KEYS_LAST));
    }
}
