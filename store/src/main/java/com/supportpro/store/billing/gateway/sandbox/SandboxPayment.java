package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A charge as the sandbox knows it.
 *
 * @param code why it was declined; empty when it was not
 * @param succeedsAt when it succeeds by itself
 */
public record SandboxPayment(
        UUID id,
        UUID account,
        String token,
        Optional<TestCard> card,
        Money amount,
        String description,
        URI back,
        SandboxState state,
        String code,
        Instant createdAt,
        Optional<Instant> succeedsAt) {

    private static final Duration A_WHILE = Duration.ofSeconds(15);

    static SandboxPayment begun(Charge charge, Optional<TestCard> card, Instant now) {
        SandboxState state = card.map(SandboxState::first).orElse(SandboxState.DECLINED);
        boolean later = card.filter(known -> known == TestCard.LATE || known == TestCard.AFTER_ALL)
                .isPresent();
        return new SandboxPayment(
                charge.payment(),
                charge.account(),
                charge.method(),
                card,
                charge.amount(),
                charge.description(),
                charge.back(),
                state,
                state == SandboxState.DECLINED ? code(card) : "",
                now,
                later ? Optional.of(now.plus(A_WHILE)) : Optional.empty());
    }

    private static String code(Optional<TestCard> card) {
        return card.isPresent() ? "insufficient_funds" : "no_such_payment_method";
    }

    String reference() {
        return "sandbox-" + id;
    }

    /** Whether the charge is the one that was begun under this id. */
    boolean same(Charge charge) {
        return account.equals(charge.account()) && token.equals(charge.method()) && amount.equals(charge.amount());
    }

    /** What somebody hears who asks. */
    ChargeResult result(URI challenge) {
        return switch (state) {
            case LOST -> new ChargeResult.NotFound();
            case WAITING -> new ChargeResult.ActionRequired(reference(), challenge);
            case PROCESSING -> new ChargeResult.Processing(reference());
            case SUCCEEDED -> new ChargeResult.Succeeded(reference());
            case DECLINED, CANCELLED -> new ChargeResult.Declined(reference(), code);
        };
    }

    boolean waiting() {
        return state == SandboxState.WAITING;
    }

    public boolean approved() {
        return state == SandboxState.SUCCEEDED;
    }

    /** {@code EUR 29.00}. */
    public String price() {
        return amount.toString();
    }
}
