package com.supportpro.store.billing;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.store.billing.model.Days;
import com.supportpro.store.billing.model.Seller;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store.billing}: who sells, and on what terms.
 *
 * @param sellerCountry ISO 3166 code of the member state whose tax is the domestic one
 * @param sellerAddress the lines of the seller's block on invoices
 * @param quoteLasts how long a quoted total holds
 * @param dueIn how long people have to pay a first invoice
 * @param expiresAfter how long after that an unpaid order is given up
 * @param refundWithin how long after its payment a purchase whose installation failed may be given back
 * @param trialLasts the length of a trial in whole days; zero for no trials
 * @param cancelAtPeriodEnd whether customers may also cancel for the end of the running period
 * @param refundUnused whether cancelling at once gives back the days left of the period that is paid
 */
@ConfigurationProperties("supportpro.store.billing")
public record BillingSettings(
        @DefaultValue("SupportPro GmbH") String sellerName,

        @DefaultValue({"Musterstraße 1", "10115 Berlin", "Germany"})
        List<String> sellerAddress,

        @DefaultValue("DE") String sellerCountry,
        @DefaultValue("") String sellerVatId,
        @DefaultValue("30m") Duration quoteLasts,
        @DefaultValue("14d") Duration dueIn,
        @DefaultValue("30d") Duration expiresAfter,
        @DefaultValue("14d") Duration refundWithin,
        @DefaultValue("14d") Duration trialLasts,
        @DefaultValue("true") boolean cancelAtPeriodEnd,
        @DefaultValue("false") boolean refundUnused) {

    private static final Duration LONGEST_TRIAL = Duration.ofDays(366);

    public BillingSettings {
        Rule.text("supportpro.store.billing.seller-name", sellerName, 1, 200);
        sellerAddress = List.copyOf(sellerAddress);
        if (trialLasts.isNegative() || trialLasts.compareTo(LONGEST_TRIAL) > 0) {
            throw new InvalidDocumentException(
                    "supportpro.store.billing.trial-lasts",
                    "must be between 0 and " + LONGEST_TRIAL.toDays() + " days");
        }
    }

    public Seller seller() {
        return new Seller(sellerCountry);
    }

    /** When the first invoice of an order is due; days are those of its buyer. */
    Instant dueAt(Instant orderedAt, ZoneId zone) {
        return Days.after(orderedAt, dueIn, zone);
    }

    /** When an order is given up whose invoice was due then and is unpaid. */
    public Instant givenUpAt(Instant dueAt, ZoneId zone) {
        return Days.after(dueAt, expiresAfter, zone);
    }

    Instant trialEndsAt(Instant begunAt, ZoneId zone) {
        return Days.after(begunAt, trialLasts, zone);
    }
}
