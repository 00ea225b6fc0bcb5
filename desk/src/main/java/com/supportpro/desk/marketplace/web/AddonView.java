package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Act;
import com.supportpro.desk.marketplace.Notice;
import com.supportpro.desk.marketplace.Offer;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.desk.purchases.Billing;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.Purchase.Subscription;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on as the API shows it.
 *
 * @param price null when free
 * @param billing NONE until something was ordered; then as the store's books say
 * @param entitlement whether it may run: ALLOWED when free, else as the store has signed it
 * @param due the invoice that is to be paid; null when none is
 * @param trialDays how long it can be tried free of charge; zero when it cannot
 * @param trialEndsAt when its trial ends; null when it is not tried
 * @param installation ABSENT, INACTIVE, ACTIVE or FAILED
 * @param version the newest release that fits this desk; null when none does
 * @param actions what can be asked for now
 * @param operation the one that is going on, under {@code /api/v1/operations}; null when none is
 */
record AddonView(
        AddonId id,
        Kind kind,
        String name,
        String publisher,
        String summary,
        List<String> tags,
        @Nullable Price price,
        Billing billing,
        String entitlement,
        @Nullable DueInvoice due,
        int trialDays,
        @Nullable Instant trialEndsAt,
        String installation,
        @Nullable Version installedVersion,
        @Nullable Version version,
        List<String> actions,
        List<String> notices,
        @Nullable String operation) {

    static AddonView of(Situation here, CurrentOperator by) {
        AddonPage page = AddonPage.of(here, by.may(Permission.MANAGE_ADDONS));
        Offer offer = page.offer();
        return new AddonView(
                page.id(),
                page.kind(),
                page.name(),
                page.publisher(),
                page.summary(),
                here.listing().map(Listing::tags).orElse(List.of()),
                here.listing().map(Listing::price).orElse(null),
                here.owned().billing(),
                here.free() ? "ALLOWED" : here.owned().entitled().state().name(),
                here.owned().due().orElse(null),
                here.owned().triable() ? here.owned().trialDays() : 0,
                here.owned()
                        .subscription()
                        .filter(tried -> here.owned().trying())
                        .map(Subscription::paidUntil)
                        .orElse(null),
                here.installation().map(Installation::state).map(Enum::name).orElse("ABSENT"),
                page.installedVersion().orElse(null),
                here.fitting().map(ReleaseInfo::version).orElse(null),
                offer.acts().stream().map(Act::slug).toList(),
                offer.notices().stream().map(Notice::slug).toList(),
                here.operation().map(operation -> operation.id().toString()).orElse(null));
    }
}
