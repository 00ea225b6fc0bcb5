package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.PaymentState;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay an invoice.
 *
 * @param method null when somebody paid by themselves, as by bank transfer
 * @param applied whether it pays the invoice; a success that came too late does not and is given back
 * @param reference how the gateway calls it; null until it told
 * @param failure the gateway's word for why it failed; else empty
 * @param challenge where its customer confirms it; null unless that is awaited
 */
public record Payment(
        PaymentId id,
        InvoiceId invoice,
        int attempt,
        String gateway,
        @Nullable PaymentMethodId method,
        Money amount,
        Money refunded,
        PaymentState state,
        boolean applied,
        @Nullable String reference,
        String failure,
        @Nullable URI challenge,
        Instant createdAt,
        @Nullable Instant sentAt,
        int looks) {

    /** The word for why one failed that was ended for the sake of another way to pay. */
    static final String GIVEN_UP = "given_up";

    /** Whether it failed because the store ended it, and nobody had refused anything. */
    public boolean givenUp() {
        return state == PaymentState.FAILED && failure.equals(GIVEN_UP);
    }
}
