package com.supportpro.store.billing.gateway;

import com.supportpro.protocol.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money to be paid back.
 *
 * @param refund its id and idempotency key
 * @param reference how the gateway calls the payment
 */
public record Refunding(UUID refund, UUID payment, String reference, Money amount, Instant begunAt) {}
