package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it.
 *
 * @param total of the first invoice
 * @param invoice what is open now: the first invoice or a renewal's; null when nothing is due
 * @param reason why it is due: {@code declined}, {@code authentication_required}, {@code no_payment_method},
 *     {@code amount_not_chargeable} (cards cannot be charged exactly so much, so that it has to be transferred),
 *     {@code bank_transfer} (the vendor charges no purchases); else empty
 * @param subscription null when charged once, and before it is active
 */
public record Purchase(
        UUID order,
        AddonId addon,
        Cycle cycle,
        OrderState state,
        Money total,
        Instant orderedAt,
        String orderedBy,
        @Nullable DueInvoice invoice,
        String reason,
        @Nullable Subscription subscription) {

    public Purchase {
        Rule.present("order", order);
        Rule.present("addon", addon);
        Rule.present("cycle", cycle);
        Rule.present("state", state);
        Rule.present("total", total);
        Rule.present("orderedAt", orderedAt);
        Rule.text("orderedBy", orderedBy, 0, 254);
        Rule.text("reason", reason, 0, 60);
    }

    /**
     * The recurring side of it.
     *
     * @param state ACTIVE, PAST_DUE, SUSPENDED, TERMINATED or CANCELLED
     * @param paidUntil the end of the running period
     * @param nextCharge null when nothing is charged by itself any more: it ends, or what is open is left to its customer
     * @param nextChargeAt null without one
     * @param endsAtPeriodEnd whether it was cancelled for the end of the running period
     * @param trial whether it is a trial: free until {@code paidUntil}, and TERMINATED from then on
     */
    public record Subscription(
            String state,
            Instant paidUntil,
            @Nullable Money nextCharge,
            @Nullable Instant nextChargeAt,
            boolean endsAtPeriodEnd,
            boolean trial) {

        public Subscription {
            Rule.text("subscription.state", state, 1, 20);
            Rule.present("subscription.paidUntil", paidUntil);
        }
    }
}
