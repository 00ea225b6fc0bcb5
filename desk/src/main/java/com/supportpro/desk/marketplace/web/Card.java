package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import java.util.Optional;

/**
 * An add-on in the grid: from the catalogue, or from what is installed when it is listed no more.
 *
 * @param state how it stands on this desk, in words; empty when there is nothing to say
 * @param mood the class of those words
 */
public record Card(AddonPage addon, String price, String state, String mood) {

    static Card of(Situation here, Page page) {
        Standing standing = standing(here);
        return new Card(
                AddonPage.of(here),
                here.listing()
                        .map(listing -> PriceWords.of(listing, page))
                        .orElseGet(() -> page.text("marketplace.state.unlisted")),
                standing.key().isEmpty() ? "" : page.text(standing.key(), "version", standing.version()),
                standing.mood());
    }

    public String path() {
        return addon.path();
    }

    private record Standing(String key, String mood, String version) {}

    private static Standing standing(Situation here) {
        if (here.running()) {
            return new Standing("marketplace.state.working", "upd", "");
        }
        Optional<Installation> installation = here.installation();
        if (installation.isEmpty()) {
            boolean usable = here.fitting().isPresent();
            return new Standing(usable ? "" : "marketplace.state.none-fits", "muted", "");
        }
        return installed(here, installation.get());
    }

    private static Standing installed(Situation here, Installation installation) {
        if (installation.state() == Installation.State.FAILED) {
            return new Standing("marketplace.state.FAILED", "bad", "");
        }
        if (here.newer().isPresent()) {
            return new Standing(
                    "marketplace.state.update",
                    "upd",
                    here.newer().get().version().toString());
        }
        return new Standing("marketplace.state." + installation.state(), installation.active() ? "ok" : "muted", "");
    }
}
