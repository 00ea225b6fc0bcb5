package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                .orElseGet(() -> here.fitting().isPresent() ? List.of() : List.of(word("none-fits", "muted", page)));
    }

    /** What can be updated works, unless it is said otherwise. */
    private static List<Word> installed(Situation here, Installation installation, Page page) {
        Optional<Word> update = here.newer()
                .map(newer -> new Word(
                        page.text(
                                "marketplace.state.update",
                                "version",
                                newer.version().toString()),
                        "upd"));
        boolean failed = installation.state() == Installation.State.FAILED;
        Word state = word(installation.state().name(), mood(installation.state()), page);
        return failed || update.isEmpty()
                ? Stream.concat(Stream.of(state), update.stream()).toList()
                : List.of(update.get());
    }

    private static String mood(Installation.State state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case INACTIVE -> "muted";
            case FAILED -> "bad";
        };
    }

    private static Word word(String state, String mood, Page page) {
        return new Word(page.text("marketplace.state." + state), mood);
    }
}
