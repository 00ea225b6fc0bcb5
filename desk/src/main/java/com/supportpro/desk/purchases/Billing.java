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
    /** Charged again and again. */
    SUBSCRIBED,
    /** A renewal was not paid. */
    PAST_DUE,
    /** It was cancelled, taken back, or never paid in time. */
    CANCELLED;

    public static Billing of(Optional<Purchase> purchase) {
        return purchase.map(Billing::of).orElse(NONE);
    }

    /** Whether another order would be one too many. */
    public boolean holdsThePlace() {
        return this != NONE && this != CANCELLED;
    }

    private static Billing of(Purchase purchase) {
        return switch (purchase.state()) {
            case NEW, PENDING_PAYMENT, PROCESSING -> PROCESSING;
            case DUE -> DUE;
            case ACTIVE -> active(purchase);
            case COMPLETED -> PAID;
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
            default -> SUBSCRIBED;
        };
    }
}
