package com.supportpro.store.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param accountId the account they act for; staff may have none
 */
public record Person(
        PersonId id,
        @Nullable AccountId accountId,
        EmailAddress email,
        String name,
        Instant passwordChangedAt,
        boolean staff) {

    /** The account they act for. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(accountId);
    }
}
