package com.supportpro.testkit.stripe;

/** How a card behaves. */
public enum StripeCard {
    APPROVES,
    DECLINES,
    /** Off session it is declined with {@code authentication_required}; with the customer at hand it asks. */
    WANTS_CUSTOMER,
    /** Asks at once. */
    ASKS,
    /** Stays in processing. */
    PROCESSES
}
