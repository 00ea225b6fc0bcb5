package com.supportpro.store.notices;

import com.supportpro.store.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that has not reached its people.
 *
 * @param problem why; empty when it was not tried yet
 * @param nextAt when it is tried next; null when it is given up
 * @param stale whether it is too old to be sent at all
 */
public record UnsentMail(
        long id,
        String kind,
        AccountId account,
        String accountName,
        Instant at,
        int attempts,
        String problem,
        @Nullable Instant nextAt,
        boolean stale) {}
