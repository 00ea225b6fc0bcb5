package com.supportpro.addon.panel;

import java.util.Optional;

/** A card on the dashboard of operators who may read tickets. Needs {@code dashboard.cards}. */
public interface DashboardCards {

    /** Asked whenever the dashboard is opened; what throws or takes longer than two seconds leaves a note there. */
    void show(Source source);

    /** Offers a table under the name, which cards can lead to. Takes 20 seconds at the most. */
    void download(String name, TableSource source);

    /** Says what is to be seen; may throw. */
    @FunctionalInterface
    interface Source {
        Optional<Card> card(Viewer viewer) throws Exception;
    }

    /** Makes a table; may throw. */
    @FunctionalInterface
    interface TableSource {
        Table table(Viewer viewer) throws Exception;
    }
}
