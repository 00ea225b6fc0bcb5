package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.purchases.Billing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the page of an add-on offers and says; nothing else decides on buttons.
 *
 * @param acts the first one is the main one
 */
public record Offer(List<Act> acts, List<Notice> notices) {

    private static final Set<Act> BUYING = Set.of(Act.PURCHASE, Act.PURCHASE_AGAIN, Act.LOGIN_TO_PURCHASE);
    private static final Map<Notice, Predicate<Situation>> SAID = Map.ofEntries(
            Map.entry(Notice.WRONG_ACCOUNT, Offer::wrongAccount),
            Map.entry(Notice.REVOKED, here -> !here.revocation().isEmpty()),
            Map.entry(Notice.WITHDRAWN, here -> !here.withdrawal().isEmpty()),
            Map.entry(
                    Notice.DEPRECATED,
                    here -> here.listing()
                            .filter(listing -> listing.deprecated() != null)
                            .isPresent()),
            Map.entry(Notice.UNLISTED, here -> here.listing().isEmpty()),
            Map.entry(Notice.NOT_FOR_DESK, Situation::outgrown),
            Map.entry(Notice.OLDER_FITS, here -> absent(here) && here.fitting().isPresent() && !newestFits(here)),
            Map.entry(
                    Notice.NONE_FITS,
                    here -> absent(here)
                            && here.unrevoked().isPresent()
                            && here.fitting().isEmpty()),
            Map.entry(
                    Notice.ALL_REVOKED,
                    here -> absent(here) && !here.allRevoked().isEmpty()),
            Map.entry(Notice.UPDATE_AVAILABLE, here -> here.newer().isPresent()),
            Map.entry(
                    Notice.NOT_BOUGHT,
                    here -> absent(here)
                            && !here.free()
                            && here.owned().buyable()
                            && here.owned().billing() != Billing.TRIAL
                            && !here.owned().entitled().active()
                            && !here.owned().entitled().ended()));

    public Offer {
        acts = List.copyOf(acts);
        notices = List.copyOf(notices);
    }

    /** The offer in this situation. */
    public static Offer in(Situation here) {
        List<Notice> notices = Stream.of(SAID, MoneyNotices.SAID)
                .flatMap(said -> said.entrySet().stream())
                .filter(said -> said.getValue().test(here))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Offer(acts(here), notices);
    }

    /** What is left of it for somebody who looks, and asks others to act. */
    public Offer forAsking() {
        boolean buyable = acts.stream().anyMatch(BUYING::contains);
        return new Offer(buyable ? List.of(Act.REQUEST) : List.of(), notices);
    }

    private static List<Act> acts(Situation here) {
        if (wrongAccount(here)) {
            return List.of(Act.LOGOUT);
        }
        if (here.running()) {
            return List.of();
        }
        List<Act> acts = new ArrayList<>(absent(here) ? ofAbsent(here) : ofPresent(here));
        if (acts.contains(Act.PURCHASE) && here.owned().triable()) {
            acts.add(acts.indexOf(Act.PURCHASE) + 1, Act.TRY);
        }
        if (here.link() == LinkState.LINKED && here.owned().cancellable()) {
            acts.add(Act.CANCEL);
        }
        return acts;
    }

    /** What may not run any more is bought again, or what is open for it paid; nothing else of it is stopped by money. */
    private static List<Act> ofPresent(Situation here) {
        List<Act> acts = new ArrayList<>();
        if (!here.free() && endsOrEnded(here)) {
            buying(here).forEach(acts::add);
        }
        if (here.owned().due().isPresent()) {
            acts.add(Act.PAY_INVOICE);
        }
        update(here).ifPresent(acts::add);
        acts.add(Act.MANAGE);
        return acts;
    }

    private static Optional<Act> update(Situation here) {
        boolean mayRun = here.free() || here.owned().entitled().active();
        if (here.newer().isEmpty() || !mayRun) {
            return Optional.empty();
        }
        if (here.link() == LinkState.LINKED || here.here(here.newer())) {
            return Optional.of(Act.UPDATE);
        }
        return here.link() == LinkState.UNLINKED ? Optional.of(Act.LOGIN_TO_UPDATE) : Optional.empty();
    }

    private static List<Act> ofAbsent(Situation here) {
        if (here.owned().billing() == Billing.DUE) {
            return here.owned().due().isPresent() ? List.of(Act.PAY_INVOICE) : List.of();
        }
        if (here.fitting().isEmpty()) {
            return List.of();
        }
        if (here.free() || here.owned().entitled().active()) {
            boolean unlinked = here.link() == LinkState.UNLINKED && !here.here(here.fitting());
            Stream<Act> more = here.free() || unlinked ? Stream.empty() : buying(here);
            return Stream.concat(Stream.of(unlinked ? Act.LOGIN_TO_INSTALL : Act.INSTALL), more)
                    .toList();
        }
        return buying(here).toList();
    }

    private static Stream<Act> buying(Situation here) {
        return here.owned().buyable()
                ? buy(here, first(here) ? Act.PURCHASE : Act.PURCHASE_AGAIN).stream()
                : Stream.empty();
    }

    /** Whether its right or its order has ended, or will by itself. */
    private static boolean endsOrEnded(Situation here) {
        return here.owned().entitled().ended()
                || here.owned().billing() == Billing.CANCELLED
                || here.owned().trying();
    }

    /** Whether it was never bought: a trial is none. */
    private static boolean first(Situation here) {
        return here.owned().trying()
                || here.owned().tried()
                || !here.owned().entitled().ended();
    }

    private static Optional<Act> buy(Situation here, Act linked) {
        return switch (here.link()) {
            case LINKED -> Optional.of(linked);
            case UNLINKED -> Optional.of(Act.LOGIN_TO_PURCHASE);
            case WRONG_ACCOUNT -> Optional.empty();
        };
    }

    /** The wrong account stands in the way of whatever needs the store; what is installed is managed all the same. */
    private static boolean wrongAccount(Situation here) {
        return here.link() == LinkState.WRONG_ACCOUNT && absent(here);
    }

    private static boolean absent(Situation here) {
        return here.installation().isEmpty();
    }

    private static boolean newestFits(Situation here) {
        return here.fitting().equals(here.unrevoked());
    }
}
