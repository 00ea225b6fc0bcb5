package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Notice;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An add-on in the grid: from the catalogue, or from what is installed when it is listed no more.
 *
 * @param standing how it stands on this desk; empty when there is nothing to say
 * @param warnings what became of its releases, with the reasons, in sentences
 */
public record Card(AddonPage addon, String price, List<Word> standing, List<String> warnings) {

    /** What became of releases, with the mood of its word; that it is listed no more stands where the price would. */
    private static final Map<Notice, String> CAUTIONS = new EnumMap<>(Map.of(
            Notice.REVOKED, "bad", Notice.ALL_REVOKED, "bad", Notice.WITHDRAWN, "warn", Notice.DEPRECATED, "warn"));

    public Card {
        standing = List.copyOf(standing);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something worth saying.
     *
     * @param mood the class of the text
     */
    public record Word(String text, String mood) {}

    static Card of(Situation here, Page page) {
        AddonPage addon = AddonPage.of(here);
        List<Notice> cautions =
                addon.offer().notices().stream().filter(CAUTIONS::containsKey).toList();
        return new Card(
                addon,
                here.listing()
                        .map(listing -> PriceWords.of(listing, page))
                        .orElseGet(() -> page.text("marketplace.state.unlisted")),
                standing(here, cautions, page),
                cautions.stream()
                        .map(caution ->
                                page.text("marketplace.notice." + caution.slug(), "reason", addon.reason(caution)))
                        .toList());
    }

    public String path() {
        return addon.path();
    }

    private static List<Word> standing(Situation here, List<Notice> cautions, Page page) {
        if (here.running()) {
            return List.of(word("working", "upd", page));
        }
        List<Word> words = new ArrayList<>();
        cautions.forEach(caution -> words.add(word(caution.slug(), CAUTIONS.getOrDefault(caution, "warn"), page)));
        here.installation()
                .ifPresentOrElse(
                        installation -> installed(here, installation, words, page), () -> absent(here, words, page));
        return words;
    }

    private static void absent(Situation here, List<Word> words, Page page) {
        if (here.fitting().isEmpty() && here.unrevoked().isPresent()) {
            words.add(word("none-fits", "muted", page));
        }
    }

    /** What is wrong with it, and what can be done; how it is when there is neither. */
    private static void installed(Situation here, Installation installation, List<Word> words, Page page) {
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
    }

    private static Word update(ReleaseInfo newer, Page page) {
        String version = newer.version().toString();
        return new Word(page.text("marketplace.state.update", "version", version), "upd");
    }

    private static Word word(String state, String mood, Page page) {
        return new Word(page.text("marketplace.state." + state), mood);
    }
}
