package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * An add-on in the grid: from the catalogue, or from what is installed when it is listed no more.
 *
 * @param standing how it stands on this desk; empty when there is nothing to say
 */
public record Card(AddonPage addon, String price, List<Word> standing) {

    public Card {
        standing = List.copyOf(standing);
    }

    /**
     * Something worth saying.
     *
     * @param mood the class of the text
     */
    public record Word(String text, String mood) {}

    static Card of(Situation here, Page page) {
        return new Card(
                AddonPage.of(here),
                here.listing()
                        .map(listing -> PriceWords.of(listing, page))
                        .orElseGet(() -> page.text("marketplace.state.unlisted")),
                standing(here, page));
    }

    public String path() {
        return addon.path();
    }

    private static List<Word> standing(Situation here, Page page) {
        if (here.running()) {
            return List.of(word("working", "upd", page));
        }
        return here.installation()
                .map(installation -> installed(here, installation, page))
                .orElseGet(() -> here.fitting().isPresent() ? List.of() : List.of(hindered(here, page)));
    }

    private static Word hindered(Situation here, Page page) {
        return here.unrevoked().isPresent() ? word("none-fits", "muted", page) : word("all-revoked", "bad", page);
    }

    /** What is wrong with it, and what can be done; how it is when there is neither. */
    private static List<Word> installed(Situation here, Installation installation, Page page) {
        List<Word> words = new ArrayList<>();
        if (installation.state() == Installation.State.FAILED) {
            words.add(word("FAILED", "bad", page));
        }
        if (here.outgrown()) {
            words.add(word("not-for-desk", "warn", page));
        }
        here.newer().ifPresent(newer -> words.add(update(newer, page)));
        if (words.isEmpty()) {
            words.add(word(installation.state().name(), installation.active() ? "ok" : "muted", page));
        }
        return words;
    }

    private static Word update(ReleaseInfo newer, Page page) {
        String version = newer.version().toString();
        return new Word(page.text("marketplace.state.update", "version", version), "upd");
    }

    private static Word word(String state, String mood, Page page) {
        return new Word(page.text("marketplace.state." + state), mood);
    }
}
