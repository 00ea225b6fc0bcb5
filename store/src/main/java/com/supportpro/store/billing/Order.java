package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;

/**
 * A purchase of one add-on for one licence.
 *
 * @param desk from which it was ordered
 * @param orderedBy the operator, as their desk calls them
 * @param reason why it is due; else empty
 */
public record Order(
        OrderId id,
        QuoteId quote,
        AccountId account,
        LicenceId licence,
        DeskId desk,
        AddonId addon,
        Cycle cycle,
        String orderedBy,
        OrderState state,
        String reason,
        Instant createdAt,
        Instant changedAt) {

    /** The same one, moved. */
    Order as(OrderState moved) {
        return new Order(
                id, quote, account, licence, desk, addon, cycle, orderedBy, moved, reason, createdAt, changedAt);
    }
}
