package com.supportpro.store.billing;

import com.supportpro.store.accounts.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an account pays.
 *
 * @param token the gateway's name for it
 * @param label for people: {@code Visa •••• 4242}
 * @param expiresOn its last day; null when it does not end
 * @param preferred whether purchases and renewals charge it
 */
public record PaymentMethod(
        PaymentMethodId id,
        AccountId account,
        String gateway,
        String token,
        String label,
        @Nullable LocalDate expiresOn,
        boolean preferred) {}
