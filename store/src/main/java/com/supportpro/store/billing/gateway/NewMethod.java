package com.supportpro.store.billing.gateway;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment method as a gateway describes it.
 *
 * @param label for people: {@code Visa •••• 4242}
 * @param expiresOn its last day; null when it does not end
 */
public record NewMethod(
        String token, String label, @Nullable LocalDate expiresOn) {}
