package com.supportpro.store.billing.gateway;

import com.supportpro.protocol.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to charge.
 *
 * @param payment its id and idempotency key
 * @param method the gateway's token of the payment method
 * @param reference how the gateway calls it; null until it told
 * @param back where a customer returns to after they confirmed
 * @param begunAt when it was first sent: gateways forget keys after a day
 */
public record Charge(
        UUID payment,
        UUID account,
        Money amount,
        String method,
        String description,
        URI back,
        @Nullable String reference,
        Instant begunAt) {}
