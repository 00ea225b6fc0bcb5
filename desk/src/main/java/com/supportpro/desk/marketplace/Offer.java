package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the page of an add-on offers and says; nothing else decides on buttons.
 *
 * @param acts the first one is the main one
 */
public record Offer(List<Act> acts, List<Notice> notices) {

    private static final Map<Notice, Predicate<Situation>> SAID = new TreeMap<>(Map.ofEntries(
            Map.entry(Notice.WRONG_ACCOUNT, Offer::wrongAccount),
            Map.entry(Notice.REVOKED, here -> !here.revocation().isEmpty()),
            Map.entry(Notice.WITHDRAWN, here -> !here.withdrawal().isEmpty()),
            Map.entry(
                    Notice.DEPRECATED,
                    here -> here.listing()
                            .filter(listing -> listing.deprecated() != null)
                            .isPresent()),
            Map.entry(Notice.UNLISTED, here -> here.listing().isEmpty()),
            Map.entry(Notice.OLDER_FITS, here -> absent(here) && here.fitting().isPresent() && !newestFits(here)),
            Map.entry(
                    Notice.NONE_FITS,
                    here -> absent(here)
                            && here.listing().isPresent()
                            && here.fitting().isEmpty()),
            Map.entry(Notice.UPDATE_AVAILABLE, here -> here.newer().isPresent()),
            Map.entry(Notice.NOT_BOUGHT, here -> absent(here) && !here.free())));

    public Offer {
        acts = List.copyOf(acts);
        notices = List.copyOf(notices);
    }

    /** The offer in this situation. */
    public static Offer in(Situation here) {
        List<Notice> notices = SAID.entrySet().stream()
                .filter(said -> said.getValue().test(here))
                .map(Map.Entry::getKey)
                .toList();
        return new Offer(acts(here), notices);
    }

    private static List<Act> acts(Situation here) {
        if (wrongAccount(here)) {
            return List.of(Act.LOGOUT);
        }
        if (here.running()) {
            return List.of();
        }
        return here.installation().isPresent() ? List.of(Act.MANAGE) : ofAbsent(here);
    }

    private static List<Act> ofAbsent(Situation here) {
        List<Act> acts = new ArrayList<>();
        if (here.fitting().isPresent()) {
            switch (here.link()) {
                case UNLINKED -> acts.add(here.free() ? Act.LOGIN_TO_INSTALL : Act.LOGIN_TO_PURCHASE);
                case LINKED -> {
                    if (here.free()) {
                        acts.add(Act.INSTALL);
                    }
                }
                case WRONG_ACCOUNT -> acts.add(Act.LOGOUT);
            }
        }
        return acts;
    }

    /** The wrong account stands in the way of whatever needs the store; what is installed is managed all the same. */
    private static boolean wrongAccount(Situation here) {
        return here.link() == LinkState.WRONG_ACCOUNT && absent(here);
    }

    private static boolean absent(Situation here) {
        return here.installation().isEmpty();
    }

    private static boolean newestFits(Situation here) {
        return here.fitting().equals(here.listing().map(listing -> listing.newest()));
    }
}
