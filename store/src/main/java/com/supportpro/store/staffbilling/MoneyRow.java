package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.clientbilling.Standing;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment or refund as staff see it.
 *
 * @param what such as {@code Payment 2}
 * @param how the method's label or the gateway's name
 * @param code the gateway's word for why it failed; else empty
 * @param byHand whether staff have to transfer it
 * @param askable whether its outcome is not known, so that the gateway can be asked
 */
public record MoneyRow(
        UUID id,
        boolean refund,
        String what,
        String invoice,
        String how,
        Money amount,
        Money refunded,
        String state,
        Standing standing,
        String code,
        String reference,
        String reason,
        boolean byHand,
        boolean askable,
        Instant at) {}
