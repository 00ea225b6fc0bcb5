package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was offered to a desk.
 *
 * @param listNet the price before promotion and tax
 * @param discount what the promotion takes off it
 */
record StoredQuote(
        QuoteId id,
        LicenceId licence,
        AccountId account,
        DeskId desk,
        AddonId addon,
        Cycle cycle,
        Money listNet,
        Money discount,
        Money tax,
        @Nullable String promotion,
        boolean trial,
        TaxDecision decision,
        Instant createdAt,
        Instant expiresAt) {

    Money net() {
        return listNet.minus(discount);
    }

    Money total() {
        return net().plus(tax);
    }
}
