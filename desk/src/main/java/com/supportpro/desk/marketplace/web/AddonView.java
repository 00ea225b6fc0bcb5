package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Act;
import com.supportpro.desk.marketplace.Notice;
import com.supportpro.desk.marketplace.Offer;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on as the API shows it.
 *
 * @param price null when free
 * @param billing NONE until something was ordered
 * @param entitlement whether it may run on this desk: ALLOWED or NONE
 * @param installation ABSENT, INACTIVE, ACTIVE or FAILED
 * @param version the newest release that fits this desk; null when none does
 * @param actions what can be asked for now
 */
record AddonView(
        AddonId id,
        Kind kind,
        String name,
        String publisher,
        String summary,
        List<String> tags,
        @Nullable Price price,
        String billing,
        String entitlement,
        String installation,
        @Nullable Version installedVersion,
        @Nullable Version version,
        List<String> actions,
        List<String> notices) {

    static AddonView of(Situation here) {
        AddonPage page = AddonPage.of(here);
        Offer offer = page.offer();
        boolean free = here.listing().map(Listing::free).orElse(true);
        return new AddonView(
                page.id(),
                page.kind(),
                page.name(),
                page.publisher(),
                page.summary(),
                here.listing().map(Listing::tags).orElse(List.of()),
                here.listing().map(Listing::price).orElse(null),
                "NONE",
                free ? "ALLOWED" : "NONE",
                here.installation().map(Installation::state).map(Enum::name).orElse("ABSENT"),
                page.installedVersion().orElse(null),
                here.fitting().map(ReleaseInfo::version).orElse(null),
                offer.acts().stream().map(Act::slug).toList(),
                offer.notices().stream().map(Notice::slug).toList());
    }
}
