package com.supportpro.store.billing.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Pays back what a payment intent charged. */
final class StripeRefunds {

    private static final String REFUND = "refund";
    private static final long AT_ONCE = 100;
    private static final Duration REMEMBERED = Duration.ofHours(23);

    private final StripeClient stripe;
    private final Clock clock;

    StripeRefunds(StripeClient stripe, Clock clock) {
        this.stripe = stripe;
        this.clock = clock;
    }

    RefundResult refund(Refunding refunding) {
        if (clock.instant().isAfter(refunding.begunAt().plus(REMEMBERED))) {
            return find(refunding);
        }
        OptionalLong amount = StripeAmount.of(refunding.amount());
        return amount.isEmpty() ? new RefundResult.Failed("amount_too_exact") : create(refunding, amount.getAsLong());
    }

    private RefundResult create(Refunding refunding, long amount) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(refunding.reference())
                .setAmount(amount)
                .putMetadata(REFUND, refunding.refund().toString())
                .putMetadata("payment", refunding.payment().toString())
                .build();
        String key = refunding.refund().toString();
        try {
            return result(stripe.v1().refunds().create(params, StripeCustomers.key(key)));
        } catch (StripeException trouble) {
            return failed(refunding, trouble);
        }
    }

    /** What cannot be paid back now may have been paid back by an earlier call. */
    private RefundResult failed(Refunding refunding, StripeException trouble) {
        if (!StripeTrouble.invalid(trouble)) {
            return new RefundResult.Unknown(StripeTrouble.why(trouble));
        }
        RefundResult earlier = find(refunding);
        return earlier instanceof RefundResult.NotFound
                ? new RefundResult.Failed(StripeTrouble.code(trouble))
                : earlier;
    }

    RefundResult find(Refunding refunding) {
        try {
            Optional<Refund> found = refund(refunding, list(refunding));
            return found.isPresent() ? result(found.get()) : new RefundResult.NotFound();
        } catch (StripeException trouble) {
            return new RefundResult.Unknown(StripeTrouble.why(trouble));
        }
    }

    private static RefundListParams list(Refunding refunding) {
        return RefundListParams.builder()
                .setPaymentIntent(refunding.reference())
                .setLimit(AT_ONCE)
                .build();
    }

    private Optional<Refund> refund(Refunding refunding, RefundListParams list) throws StripeException {
        return stripe.v1().refunds().list(list).getData().stream()
                .filter(refund -> refunding
                        .refund()
                        .toString()
                        .equals(refund.getMetadata().get(REFUND)))
                .findFirst();
    }

    private static RefundResult result(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new RefundResult.Succeeded(refund.getId());
            case "failed", "canceled" ->
                new RefundResult.Failed(
                        Optional.ofNullable(refund.getFailureReason()).orElse(refund.getStatus()));
            case "pending", "requires_action" -> new RefundResult.Processing(refund.getId());
            default -> new RefundResult.Unknown(refund.getStatus());
        };
    }
}
