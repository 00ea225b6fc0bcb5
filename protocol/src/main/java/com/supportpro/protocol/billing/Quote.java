package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Rule;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a purchase charges, for a short time.
 *
 * @param net before tax, discount taken off
 * @param discount what a promotion took off the net; zero without one
 * @param taxWords what kind of tax and why, such as {@code VAT 19 %, Germany}; may be empty
 * @param listNet before tax and discount; of a trial what a purchase will cost. The net where an older store does not say it
 * @param renewal what the next period costs, at the tax that holds then; null when charged once
 * @param renewsAt when it is charged next; null when charged once
 * @param loweredPeriods how many periods after the first one the promotion lowers, too; zero where an older store does not say it
 * @param fullRenewal what each period after those costs; null when charged once. The renewal where an older store does not say it
 * @param payWith the payment method that will be charged, such as {@code Visa •••• 4242}; empty when there will be a due
 *     invoice
 * @param invoiceReason why there will be one, as {@link Purchase#reason} has it; empty when there will be none, and where an older
 *     store does not say it
 * @param trialEndsAt the end of the trial; null without one
 * @param terms where the terms of sale stand
 */
public record Quote(
        UUID id,
        AddonId addon,
        Cycle cycle,
        Money net,
        Money discount,
        Money listNet,
        Money tax,
        Money total,
        String taxWords,
        @Nullable Money renewal,
        @Nullable Instant renewsAt,
        @Nullable Integer loweredPeriods,
        @Nullable Money fullRenewal,
        String payWith,
        String invoiceReason,
        @Nullable Instant trialEndsAt,
        URI terms,
        Instant expiresAt) {

    public Quote {
        Rule.present("id", id);
        Rule.present("addon", addon);
        Rule.present("cycle", cycle);
        Rule.present("total", total);
        listNet = listNet == null ? net : listNet;
        loweredPeriods = loweredPeriods == null ? 0 : loweredPeriods;
        if (loweredPeriods < 0) {
            throw new InvalidDocumentException("loweredPeriods", "must not be less than zero");
        }
        fullRenewal = fullRenewal == null ? renewal : fullRenewal;
        Rule.present("expiresAt", expiresAt);
        Rule.text("taxWords", taxWords, 0, 200);
        Rule.text("payWith", payWith, 0, 100);
        invoiceReason = invoiceReason == null ? "" : Rule.text("invoiceReason", invoiceReason, 0, 60);
        Rule.address("terms", terms);
    }

    @Override
    public Integer loweredPeriods() {
        return Rule.present("loweredPeriods", loweredPeriods);
    }
}
