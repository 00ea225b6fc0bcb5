package com.supportpro.store.clientbilling;

import com.supportpro.protocol.billing.Purchase;
import java.util.Objects;

/**
 * A subscription or a trial.
 *
 * @param method the label of what the next charge goes to; empty when there is none
 * @param transfer whether the next period is paid by bank transfer, because no method is charged for it
 * @param inHands why nothing is charged by itself until a person has looked into it; empty when it is
 */
public record SubscriptionRow(OrderRow order, Standing standing, String method, boolean transfer, String inHands) {

    private static final String LIVE = "ACTIVE PAST_DUE SUSPENDED";

    public Purchase.Subscription state() {
        return Objects.requireNonNull(order.purchase().subscription());
    }

    public boolean is(String name) {
        return state().state().equals(name);
    }

    public boolean live() {
        return LIVE.contains(state().state()) && order.order().state().holdsThePlace();
    }

    /** Whether it was cancelled for the end of its period, and may go on after all. */
    public boolean ending() {
        return live() && state().endsAtPeriodEnd() && !state().trial();
    }
}
