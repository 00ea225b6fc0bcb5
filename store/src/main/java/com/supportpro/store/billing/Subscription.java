package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Periods;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The recurring side of an order.
 *
 * @param net what a period costs before tax and promotion
 * @param paid the last period that is paid
 * @param pastDueSince null while all is paid
 * @param endsAtPeriod whether it was cancelled for the end of the period
 * @param promotion the code that lowers the next periods; null for none
 * @param promotionLeft for how many periods still
 * @param nextNet the price from {@code nextNetFrom} on; null while none is announced
 * @param needsPerson why nothing is done by itself any more; null while it is
 */
public record Subscription(
        SubscriptionId id,
        OrderId order,
        AccountId account,
        LicenceId licence,
        AddonId addon,
        Cycle cycle,
        Money net,
        SubscriptionState state,
        Instant anchor,
        ZoneId zone,
        Period paid,
        @Nullable Instant pastDueSince,
        boolean endsAtPeriod,
        @Nullable String promotion,
        int promotionLeft,
        @Nullable Money nextNet,
        @Nullable Instant nextNetFrom,
        @Nullable String needsPerson,
        @Nullable Instant endedAt) {

    public Periods periods() {
        return new Periods(cycle, anchor, zone);
    }

    /** The period after the one that is paid. */
    public Period next() {
        return periods().period(paid.number() + 1);
    }

    /** What a period that begins then costs, before tax and promotion. */
    public Money netAt(Instant start) {
        return nextNet != null && nextNetFrom != null && !start.isBefore(nextNetFrom) ? nextNet : net;
    }

    /** Whether another period will be billed. */
    public boolean renews() {
        return state.live() && !endsAtPeriod;
    }
}
