package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.RefundState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back.
 *
 * @param creditNote null for a surplus: there was no invoice to take back
 * @param returned whether a bank sent it back after it had succeeded
 * @param byHand whether people transferred it, or are to because its gateway takes no such amount: what the gateway says of it counts no more
 * @param failure the gateway's word for why it failed; else empty
 */
public record Refund(
        RefundId id,
        PaymentId payment,
        @Nullable CreditNoteId creditNote,
        Money amount,
        RefundState state,
        String reason,
        String failure,
        Instant createdAt,
        @Nullable Instant sentAt,
        int looks,
        boolean returned,
        boolean byHand) {}
