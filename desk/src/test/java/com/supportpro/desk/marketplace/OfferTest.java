package com.supportpro.desk.marketplace;

import static com.supportpro.desk.catalogue.ListingFixture.listing;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.catalogue.ListingFixture;
import com.supportpro.desk.entitlements.Contact;
import com.supportpro.desk.entitlements.Contact.Silence;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installation.State;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.UpdatePolicy;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import com.supportpro.protocol.manifest.Manifest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfferTest {

    private static final String ID = "acme/thing";

    static Stream<Arguments> table() {
        return Stream.of(
                row("free, not linked", free(), absent(), LinkState.UNLINKED, List.of(Act.LOGIN_TO_INSTALL), List.of()),
                row("free, linked", free(), absent(), LinkState.LINKED, List.of(Act.INSTALL), List.of()),
                row(
                        "free, wrong account",
                        free(),
                        absent(),
                        LinkState.WRONG_ACCOUNT,
                        List.of(Act.LOGOUT),
                        List.of(Notice.WRONG_ACCOUNT)),
                row(
                        "commercial, not linked",
                        free().monthly(500),
                        absent(),
                        LinkState.UNLINKED,
                        List.of(Act.LOGIN_TO_PURCHASE),
                        List.of(Notice.NOT_BOUGHT)),
                row(
                        "commercial, linked, not bought",
                        free().monthly(500),
                        absent(),
                        LinkState.LINKED,
                        List.of(Act.PURCHASE),
                        List.of(Notice.NOT_BOUGHT)),
                row("active", free(), here("1.0.0", State.ACTIVE), LinkState.LINKED, List.of(Act.MANAGE), List.of()),
                row(
                        "inactive",
                        free(),
                        here("1.0.0", State.INACTIVE),
                        LinkState.LINKED,
                        List.of(Act.MANAGE),
                        List.of()),
                row("failed", free(), here("1.0.0", State.FAILED), LinkState.LINKED, List.of(Act.MANAGE), List.of()),
                row(
                        "active, not linked",
                        free(),
                        here("1.0.0", State.ACTIVE),
                        LinkState.UNLINKED,
                        List.of(Act.MANAGE),
                        List.of()),
                row(
                        "active, wrong account: managed all the same",
                        free(),
                        here("1.0.0", State.ACTIVE),
                        LinkState.WRONG_ACCOUNT,
                        List.of(Act.MANAGE),
                        List.of()),
                row(
                        "newer release",
                        free().release("1.0.0", ">=1.0.0").release("1.1.0", ">=1.0.0"),
                        here("1.0.0", State.ACTIVE),
                        LinkState.LINKED,
                        List.of(Act.UPDATE, Act.MANAGE),
                        List.of(Notice.UPDATE_AVAILABLE)),
                row(
                        "newer release, not linked",
                        free().release("1.0.0", ">=1.0.0").release("1.1.0", ">=1.0.0"),
                        here("1.0.0", State.ACTIVE),
                        LinkState.UNLINKED,
                        List.of(Act.LOGIN_TO_UPDATE, Act.MANAGE),
                        List.of(Notice.UPDATE_AVAILABLE)),
                row(
                        "newer release, wrong account",
                        free().release("1.0.0", ">=1.0.0").release("1.1.0", ">=1.0.0"),
                        here("1.0.0", State.ACTIVE),
                        LinkState.WRONG_ACCOUNT,
                        List.of(Act.MANAGE),
                        List.of(Notice.UPDATE_AVAILABLE)),
                row(
                        "newest does not fit, an older one does",
                        free().release("1.0.0", ">=1.0.0").release("2.0.0", ">=9.0.0"),
                        absent(),
                        LinkState.LINKED,
                        List.of(Act.INSTALL),
                        List.of(Notice.OLDER_FITS)),
                row(
                        "no release fits",
                        free().release("2.0.0", ">=9.0.0"),
                        absent(),
                        LinkState.LINKED,
                        List.of(),
                        List.of(Notice.NONE_FITS)),
                row(
                        "the only release is revoked",
                        free().release("1.0.0", ">=1.0.0", "leaks"),
                        absent(),
                        LinkState.LINKED,
                        List.of(),
                        List.of(Notice.ALL_REVOKED)),
                row(
                        "the newest release is revoked, the one before fits",
                        free().release("1.0.0", ">=1.0.0").release("1.1.0", ">=1.0.0", "leaks"),
                        absent(),
                        LinkState.LINKED,
                        List.of(Act.INSTALL),
                        List.of()),
                row(
                        "one release is revoked, the other does not fit",
                        free().release("1.0.0", ">=1.0.0", "leaks").release("2.0.0", ">=9.0.0"),
                        absent(),
                        LinkState.LINKED,
                        List.of(),
                        List.of(Notice.NONE_FITS)),
                row(
                        "the installed release is revoked",
                        free().release("1.0.0", ">=1.0.0", "leaks"),
                        here("1.0.0", State.ACTIVE),
                        LinkState.LINKED,
                        List.of(Act.MANAGE),
                        List.of(Notice.REVOKED)),
                row(
                        "deprecated",
                        free().deprecated("use the other one"),
                        absent(),
                        LinkState.LINKED,
                        List.of(Act.INSTALL),
                        List.of(Notice.DEPRECATED)));
    }

    static Stream<Arguments> deals() {
        return Stream.of(
                deal(
                        "open order unpaid",
                        absent(),
                        bought(OrderState.DUE, true),
                        List.of(Act.PAY_INVOICE),
                        List.of(Notice.PAYMENT_DUE)),
                deal(
                        "charge being confirmed",
                        absent(),
                        bought(OrderState.PROCESSING, false),
                        List.of(),
                        List.of(Notice.PAYMENT_PROCESSING)),
                deal(
                        "paid, right not signed yet",
                        absent(),
                        bought(OrderState.ACTIVE, false),
                        List.of(Act.CANCEL),
                        List.of(Notice.PAYMENT_PROCESSING)),
                deal(
                        "entitled, absent",
                        absent(),
                        entitled(bought(OrderState.ACTIVE, false), Entitled.State.ACTIVE),
                        List.of(Act.INSTALL, Act.CANCEL),
                        List.of()),
                deal(
                        "entitled by another licence's deal, nothing ordered",
                        absent(),
                        entitled(nothing(), Entitled.State.ACTIVE),
                        List.of(Act.INSTALL),
                        List.of()),
                deal(
                        "active and subscribed",
                        here("1.0.0", State.ACTIVE),
                        entitled(bought(OrderState.ACTIVE, false), Entitled.State.ACTIVE),
                        List.of(Act.MANAGE, Act.CANCEL),
                        List.of()),
                deal(
                        "renewal unpaid",
                        here("1.0.0", State.ACTIVE),
                        entitled(pastDue(), Entitled.State.ACTIVE),
                        List.of(Act.PAY_INVOICE, Act.MANAGE, Act.CANCEL),
                        List.of(Notice.PAST_DUE)),
                deal(
                        "suspended",
                        here("1.0.0", State.INACTIVE),
                        entitled(pastDue(), Entitled.State.SUSPENDED),
                        List.of(Act.PAY_INVOICE, Act.MANAGE, Act.CANCEL),
                        List.of(Notice.SUSPENDED)),
                deal(
                        "ended unpaid",
                        here("1.0.0", State.INACTIVE),
                        entitled(purchase(OrderState.CANCELLED, true, "TERMINATED"), Entitled.State.REVOKED),
                        List.of(Act.PURCHASE_AGAIN, Act.PAY_INVOICE, Act.MANAGE),
                        List.of(Notice.ENDED)),
                deal(
                        "cancelled",
                        here("1.0.0", State.INACTIVE),
                        entitled(bought(OrderState.CANCELLED, false), Entitled.State.REVOKED),
                        List.of(Act.PURCHASE_AGAIN, Act.MANAGE),
                        List.of(Notice.ENDED)),
                deal(
                        "cancelled and uninstalled",
                        absent(),
                        entitled(bought(OrderState.CANCELLED, false), Entitled.State.REVOKED),
                        List.of(Act.PURCHASE_AGAIN),
                        List.of(Notice.ENDED)),
                deal(
                        "order expired",
                        absent(),
                        bought(OrderState.EXPIRED, false),
                        List.of(Act.PURCHASE),
                        List.of(Notice.NOT_BOUGHT)),
                deal(
                        "never tried",
                        absent(),
                        triable(nothing()),
                        List.of(Act.PURCHASE, Act.TRY),
                        List.of(Notice.NOT_BOUGHT)),
                deal(
                        "on trial",
                        here("1.0.0", State.ACTIVE),
                        entitled(triable(trial(OrderState.ACTIVE)), Entitled.State.ACTIVE),
                        List.of(Act.PURCHASE, Act.MANAGE, Act.CANCEL),
                        List.of(Notice.TRIAL)),
                deal(
                        "on trial and uninstalled",
                        absent(),
                        entitled(triable(trial(OrderState.ACTIVE)), Entitled.State.ACTIVE),
                        List.of(Act.INSTALL, Act.PURCHASE, Act.CANCEL),
                        List.of(Notice.TRIAL)),
                deal(
                        "on trial, and the order for it withdrawn",
                        here("1.0.0", State.ACTIVE),
                        entitled(bought(OrderState.CANCELLED, false), Entitled.State.ACTIVE),
                        List.of(Act.PURCHASE, Act.MANAGE),
                        List.of()),
                deal(
                        "on trial and uninstalled, and the order for it withdrawn",
                        absent(),
                        entitled(bought(OrderState.CANCELLED, false), Entitled.State.ACTIVE),
                        List.of(Act.INSTALL, Act.PURCHASE),
                        List.of()),
                deal(
                        "trial over",
                        here("1.0.0", State.INACTIVE),
                        entitled(trial(OrderState.COMPLETED), Entitled.State.REVOKED),
                        List.of(Act.PURCHASE, Act.MANAGE),
                        List.of(Notice.TRIAL_ENDED)),
                deal(
                        "trial over and uninstalled",
                        absent(),
                        entitled(triable(trial(OrderState.COMPLETED)), Entitled.State.REVOKED),
                        List.of(Act.PURCHASE),
                        List.of(Notice.TRIAL_ENDED)),
                deal(
                        "store silent for long",
                        here("1.0.0", State.ACTIVE),
                        silent(Silence.COUNTING),
                        List.of(Act.MANAGE),
                        List.of(Notice.STORE_SILENT)),
                deal(
                        "store silent for longer than the grace",
                        here("1.0.0", State.ACTIVE),
                        silent(Silence.OVER),
                        List.of(Act.MANAGE),
                        List.of(Notice.GRACE_OVER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deals")
    void theOfferFollowsFromTheBooksTheStatementAndTheInstallation(
            String name, Situation here, List<Act> acts, List<Notice> notices) {
        assertThat(Offer.in(here)).isEqualTo(new Offer(acts, notices));
    }

    private static Arguments deal(
            String name, Optional<Installation> installation, Owned owned, List<Act> acts, List<Notice> notices) {
        return row(name, free().monthly(500), installation, LinkState.LINKED, owned, acts, notices);
    }

    private static final Contact HEARD = new Contact(Instant.EPOCH, false, Silence.NONE, 0);

    private static Owned nothing() {
        return new Owned(Optional.empty(), Entitled.NONE, 0, HEARD);
    }

    private static Owned entitled(Owned owned, Entitled.State state) {
        return new Owned(owned.purchase(), new Entitled(state, "", Instant.EPOCH), owned.trialDays(), HEARD);
    }

    private static Owned silent(Silence silence) {
        return new Owned(
                Optional.empty(),
                new Entitled(Entitled.State.ACTIVE, "", Instant.EPOCH),
                0,
                new Contact(Instant.EPOCH, false, silence, 5));
    }

    private static Owned bought(OrderState state, boolean due) {
        return purchase(state, due, state == OrderState.ACTIVE ? "ACTIVE" : "CANCELLED");
    }

    private static Owned triable(Owned owned) {
        return new Owned(owned.purchase(), owned.entitled(), 14, HEARD);
    }

    private static Owned trial(OrderState state) {
        return purchase(state, false, state == OrderState.ACTIVE ? "ACTIVE" : "TERMINATED", true);
    }

    private static Owned pastDue() {
        return purchase(OrderState.ACTIVE, true, "PAST_DUE");
    }

    private static Owned purchase(OrderState state, boolean due, String subscription) {
        return purchase(state, due, subscription, false);
    }

    private static Owned purchase(OrderState state, boolean due, String subscription, boolean trial) {
        Money total = new Money("USD", 500);
        DueInvoice invoice = new DueInvoice("INV-1", total, Instant.EPOCH, URI.create("https://store.example/i/1"));
        Purchase purchase = new Purchase(
                UUID.randomUUID(),
                AddonId.parse(ID),
                Cycle.MONTHLY,
                state,
                total,
                Instant.EPOCH,
                "admin",
                due ? invoice : null,
                "",
                new Purchase.Subscription(subscription, Instant.EPOCH, null, null, trial, trial));
        return new Owned(Optional.of(purchase), Entitled.NONE, 0, HEARD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theOfferFollowsFromTheSituation(String name, Situation here, List<Act> acts, List<Notice> notices) {
        assertThat(Offer.in(here)).isEqualTo(new Offer(acts, notices));
    }

    @Test
    void whileAnOperationRunsNothingElseIsOffered() {
        var here = new Situation(
                Optional.of(free().build()),
                Optional.empty(),
                List.of(),
                Optional.of(running()),
                LinkState.LINKED,
                nothing(),
                Version.of("1.0.0"));
        assertThat(Offer.in(here).acts()).isEmpty();
    }

    private static Operation running() {
        return new Operation(
                OperationId.random(),
                Action.INSTALL,
                AddonId.parse(ID),
                Version.of("1.0.0"),
                false,
                "admin",
                Operation.State.RUNNING,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                null,
                List.of());
    }

    @Test
    void whatIsInstalledAndListedNoMoreIsStillManaged() {
        var here = new Situation(
                Optional.empty(),
                here("1.0.0", State.ACTIVE),
                List.of(),
                Optional.empty(),
                LinkState.UNLINKED,
                nothing(),
                Version.of("1.0.0"));
        assertThat(Offer.in(here)).isEqualTo(new Offer(List.of(Act.MANAGE), List.of(Notice.UNLISTED)));
    }

    @Test
    void whatIsNotMadeForThisDeskSaysSoWhereItIsInstalled() {
        var here = new Situation(
                Optional.of(free().release("1.0.0", ">=1.0.0").build()),
                here("1.0.0", State.ACTIVE),
                List.of(),
                Optional.empty(),
                LinkState.LINKED,
                nothing(),
                Version.of("0.9.0"));

        assertThat(Offer.in(here)).isEqualTo(new Offer(List.of(Act.MANAGE), List.of(Notice.NOT_FOR_DESK)));
    }

    @Test
    void whatWasWithdrawnSaysWhyWhereItIsInstalled() {
        List<Withdrawal> withdrawn = List.of(new Withdrawal(Version.of("1.0.0"), "It lost messages."));
        var here = new Situation(
                Optional.empty(),
                here("1.0.0", State.ACTIVE),
                withdrawn,
                Optional.empty(),
                LinkState.LINKED,
                nothing(),
                Version.of("1.0.0"));
        var other = new Situation(
                Optional.empty(),
                here("2.0.0", State.ACTIVE),
                withdrawn,
                Optional.empty(),
                LinkState.LINKED,
                nothing(),
                Version.of("1.0.0"));

        assertThat(Offer.in(here).notices()).containsExactly(Notice.WITHDRAWN, Notice.UNLISTED);
        assertThat(here.withdrawal()).isEqualTo("It lost messages.");
        assertThat(Offer.in(other).notices()).containsExactly(Notice.UNLISTED);
    }

    @Test
    void forAPackageThatIsHereNoLinkIsNeeded() {
        Listing thing =
                free().release("1.0.0", ">=0.1.0").release("1.1.0", ">=0.1.0").build();
        Set<Digest> newest = Set.of(thing.newest().digest());

        assertThat(acts(thing, absent(), newest)).containsExactly(Act.INSTALL);
        assertThat(acts(thing, here("1.0.0", State.ACTIVE), newest)).containsExactly(Act.UPDATE, Act.MANAGE);
        assertThat(acts(thing, absent(), Set.of(Digest.of(new byte[0])))).containsExactly(Act.LOGIN_TO_INSTALL);
        assertThat(acts(thing, here("1.0.0", State.ACTIVE), Set.of())).containsExactly(Act.LOGIN_TO_UPDATE, Act.MANAGE);
    }

    private static List<Act> acts(Listing listing, Optional<Installation> installation, Set<Digest> packages) {
        return Offer.in(new Situation(
                        Optional.of(listing),
                        installation,
                        List.of(),
                        Optional.empty(),
                        LinkState.UNLINKED,
                        nothing(),
                        Version.of("1.0.0"),
                        UpdatePolicy.none(),
                        packages))
                .acts();
    }

    private static Arguments row(
            String name,
            ListingFixture listing,
            Optional<Installation> installation,
            LinkState link,
            List<Act> acts,
            List<Notice> notices) {
        return row(name, listing, installation, link, nothing(), acts, notices);
    }

    private static Arguments row(
            String name,
            ListingFixture listing,
            Optional<Installation> installation,
            LinkState link,
            Owned owned,
            List<Act> acts,
            List<Notice> notices) {
        var here = new Situation(
                Optional.of(listing.build()),
                installation,
                List.of(),
                Optional.empty(),
                link,
                owned,
                Version.of("1.0.0"));
        return Arguments.of(name, here, acts, notices);
    }

    private static ListingFixture free() {
        return listing(ID, "Thing");
    }

    private static Optional<Installation> absent() {
        return Optional.empty();
    }

    private static Optional<Installation> here(String version, State state) {
        return Optional.of(new Installation(
                AddonId.parse(ID),
                Kind.PLUGIN,
                Version.of(version),
                state,
                "",
                state == State.ACTIVE,
                Instant.EPOCH,
                manifest(version)));
    }

    private static Manifest manifest(String version) {
        return new Manifest(
                1,
                "acme",
                "thing",
                Version.of(version),
                Kind.PLUGIN,
                "Thing",
                "Does something",
                List.of(),
                VersionRange.of(">=1.0.0"),
                "com.acme.Thing",
                null,
                null,
                null,
                null,
                "MIT",
                null);
    }
}
