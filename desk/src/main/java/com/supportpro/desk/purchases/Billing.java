package com.supportpro.desk.purchases;

import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;

/** How an add-on stands with the store's books. */
public enum Billing {
    /** Nobody has ordered it, or nothing of it is left. */
    NONE,
    /** It is ordered and not paid. */
    DUE,
    /** It is ordered, and the charge is still being confirmed. */
    PROCESSING,
    /** Charged once. */
    PAID,
    /** It is tried free of charge, until a day. */
    TRIAL,
    /** Charged again and again. */
    SUBSCRIBED,
    /** A renewal was not paid. */
    PAST_DUE,
    /** It was cancelled, taken back, or never paid in time; or its trial is over. */
    CANCELLED;

    public static Billing of(Optional<Purchase> purchase) {
        return purchase.map(Billing::of).orElse(NONE);
    }

    /** Whether another order would be one too many. */
    public boolean holdsThePlace() {
        return this != NONE && this != CANCELLED && this != TRIAL;
    }

    private static Billing of(Purchase purchase) {
        return switch (purchase.state()) {
            case NEW, PENDING_PAYMENT, PROCESSING -> PROCESSING;
            case DUE -> DUE;
            case ACTIVE -> active(purchase);
            case COMPLETED -> trial(purchase) ? CANCELLED : PAID;
            case CANCELLED, REVERSED, EXPIRED -> CANCELLED;
        };
    }

    private static Billing active(Purchase purchase) {
        Purchase.Subscription subscription = purchase.subscription();
        if (subscription == null) {
            return PAID;
        }
        return switch (subscription.state()) {
            case "PAST_DUE", "SUSPENDED" -> PAST_DUE;
            case "CANCELLED", "TERMINATED" -> CANCELLED;
            default -> subscription.trial() ? TRIAL : SUBSCRIBED;
        };
    }

    private static boolean trial(Purchase purchase) {
        Purchase.Subscription subscription = purchase.subscription();
        return subscription != null && subscription.trial();
    }
}
