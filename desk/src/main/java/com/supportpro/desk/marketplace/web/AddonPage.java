package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.PermissionWords;
import com.supportpro.desk.installations.ReleaseNews;
import com.supportpro.desk.marketplace.Markdown;
import com.supportpro.desk.marketplace.Notice;
import com.supportpro.desk.marketplace.Offer;
import com.supportpro.desk.marketplace.Owned;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.Purchase.Subscription;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Permissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One add-on as its page shows it: from the catalogue, or from what is installed when it is listed no more. */
public record AddonPage(Situation here, Offer offer) {

    static AddonPage of(Situation here) {
        return new AddonPage(here, Offer.in(here));
    }

    /** As somebody sees it who may act, or only look and ask. */
    static AddonPage of(Situation here, boolean acts) {
        return acts ? of(here) : new AddonPage(here, Offer.in(here).forAsking());
    }

    public AddonId id() {
        return here.listing()
                .map(Listing::id)
                .orElseGet(() -> here.installation().orElseThrow().id());
    }

    public Kind kind() {
        return here.listing().map(Listing::kind).orElseGet(() -> manifest().kind());
    }

    public String name() {
        return here.listing().map(Listing::name).orElseGet(() -> manifest().name());
    }

    public String summary() {
        return here.listing().map(Listing::summary).orElseGet(() -> manifest().summary());
    }

    public String publisher() {
        return here.listing().map(listing -> listing.publisher().name()).orElseGet(() -> id().publisher());
    }

    public boolean verified() {
        return here.listing().filter(listing -> listing.publisher().verified()).isPresent();
    }

    public Face face() {
        return here.listing().map(Face::of).orElseGet(() -> Face.of(id(), name(), null));
    }

    /** Safe HTML. */
    public String description() {
        return Markdown.htmlWithoutTitle(
                here.listing().map(Listing::description).orElse(""));
    }

    public List<Listing.Screenshot> screenshots() {
        return here.listing().map(Listing::screenshots).orElse(List.of());
    }

    public List<ReleaseInfo> releases() {
        return here.listing().map(Listing::releases).orElse(List.of());
    }

    /** Safe HTML. */
    public String changes(ReleaseInfo release) {
        return Markdown.html(release.changelog());
    }

    /** The release that the page speaks of: what would be installed, else what is installed, else the newest. */
    public Optional<ReleaseInfo> release() {
        return here.fitting().or(here::unrevoked).or(() -> here.listing().map(Listing::newest));
    }

    public Permissions permissions() {
        return here.installation()
                .map(installation -> installation.manifest().permissions())
                .or(() -> release().map(ReleaseInfo::permissions))
                .orElse(Permissions.none());
    }

    public Optional<Version> installedVersion() {
        return here.installation().map(Installation::version);
    }

    /** Whether what is installed is made for this desk; where nothing is, whether anything on offer is. */
    public boolean compatible() {
        return here.installation().isPresent()
                ? !here.outgrown()
                : here.fitting().isPresent();
    }

    /** The desks that what is installed is made for; empty when nothing is. */
    public String madeFor() {
        return here.installation()
                .map(installation -> installation.manifest().desk().toString())
                .orElse("");
    }

    public Optional<Manifest.Links> links() {
        return here.listing().flatMap(listing -> Optional.ofNullable(listing.links()));
    }

    /** The version of this desk. */
    public String desk() {
        return here.desk().toString();
    }

    /** Whether there are words for an area of the add-on API. */
    public boolean known(String area) {
        return PermissionWords.known(area);
    }

    /** The reason for a notice as a sentence; empty for those without. */
    public String reason(Notice notice) {
        return ReleaseNews.sentence(said(notice));
    }

    private String said(Notice notice) {
        return switch (notice) {
            case DEPRECATED -> here.listing().map(Listing::deprecated).orElse("");
            case REVOKED -> here.revocation();
            case ALL_REVOKED -> here.allRevoked();
            case WITHDRAWN -> here.withdrawal();
            case SUSPENDED, ENDED -> here.owned().entitled().reason();
            default -> "";
        };
    }

    /** The day that a notice speaks of, in the reader's words; empty for those without. */
    public String day(Notice notice, Page page) {
        Owned owned = here.owned();
        Optional<Instant> day = switch (notice) {
            case SUSPENDED, ENDED -> owned.entitled().since();
            case ENDS_WITH_PERIOD, PAST_DUE, TRIAL, TRIAL_ENDED ->
                owned.subscription().map(Subscription::paidUntil);
            case PAYMENT_DUE -> owned.due().map(DueInvoice::dueAt);
            case STORE_SILENT, GRACE_OVER -> owned.contact().lastSeen();
            default -> Optional.empty();
        };
        return day.map(page::date).orElse("");
    }

    /** The cycles that are for sale, with their net prices in words. */
    public Map<String, String> cycles(Page page) {
        Price price = here.listing().map(Listing::price).orElse(null);
        Map<String, String> words = new LinkedHashMap<>();
        if (price != null) {
            price.cycles().forEach(one -> words.put(one.cycle().json(), PriceWords.plusTax(price, one, page)));
        }
        return words;
    }

    public String grid() {
        return "/operator/" + kind().json() + "s";
    }

    public String path() {
        return "/operator/addons/" + id();
    }

    public String price(Page page) {
        return here.listing().map(listing -> PriceWords.of(listing, page)).orElse("");
    }

    /** The prices per cycle in words; none for a free add-on. */
    public List<String> prices(Page page) {
        Price price = here.listing().map(Listing::price).orElse(null);
        return price == null
                ? List.of()
                : price.cycles().stream()
                        .map(one -> PriceWords.of(price, one, page))
                        .toList();
    }

    private Manifest manifest() {
        return here.installation().orElseThrow().manifest();
    }
}
