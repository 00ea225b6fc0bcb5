package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.marketplace.Situation;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;

/**
 * A listing in the grid.
 *
 * @param state how it stands on this desk, in words; empty when there is nothing to say
 * @param mood the class of those words
 */
public record Card(Listing listing, Face face, String price, String state, String mood) {

    static Card of(Situation here, Page page) {
        Listing listing = here.listing().orElseThrow();
        Standing standing = standing(here);
        return new Card(
                listing,
                Face.of(listing),
                PriceWords.of(listing, page),
                standing.key().isEmpty() ? "" : page.text(standing.key(), "version", standing.version()),
                standing.mood());
    }

    public String path() {
        return "/operator/addons/" + listing.id();
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
