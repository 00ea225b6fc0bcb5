package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.platform.database.AtOneMoment;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the grids of channels, languages and plugins have in common. */
@Component
@AtOneMoment
public class GridRows {

    private static final Comparator<GridRow> BY_NAME =
            Comparator.comparing(GridRow::name, String.CASE_INSENSITIVE_ORDER).thenComparing(GridRow::id);

    private final InstallationRows installations;
    private final OperationRows operations;
    private final ListedNews listings;
    private final Impacts impacts;
    private final Rights rights;

    GridRows(
            InstallationRows installations,
            OperationRows operations,
            ListedNews listings,
            Impacts impacts,
            Rights rights) {
        this.installations = installations;
        this.operations = operations;
        this.listings = listings;
        this.impacts = impacts;
        this.rights = rights;
    }

    /** The installed add-ons of the kind, by name. */
    public List<GridRow> of(Kind kind, Page page) {
        List<Operation> running = operations.allLive();
        return installations.ofKind(kind).stream()
                .map(installation -> row(installation, running, page))
                .sorted(BY_NAME)
                .toList();
    }

    private GridRow row(Installation installation, List<Operation> running, Page page) {
        Optional<Listing> listing = listings.find(installation.id());
        return new GridRow(
                installation,
                listing.map(Listing::publisher)
                        .map(Listing.Publisher::name)
                        .orElse(installation.id().publisher()),
                listing.map(Listing::icon)
                        .map(icon -> "/operator/pictures/" + icon)
                        .orElse(""),
                running.stream()
                        .filter(operation -> operation.addon().equals(installation.id()))
                        .findFirst(),
                listing.flatMap(listed -> listings.newer(installation, listed)).orElse(null),
                warning(installation, listing, page),
                !impacts.of(installation, Action.DEACTIVATE, page).isEmpty(),
                Unpaid.of(rights.purchase(installation.id())).orElse(null),
                rights.ended(installation.id()),
                List.of());
    }

    private String warning(Installation installation, Optional<Listing> listing, Page page) {
        return Stream.concat(
                        listings.of(installation, listing).warnings(page).stream(),
                        listings.outgrown(installation).map(desk -> notForDesk(installation, desk, page)).stream())
                .collect(Collectors.joining(" "));
    }

    private static String notForDesk(Installation installation, Version desk, Page page) {
        String range = installation.manifest().desk().toString();
        return page.text("grid.notForDesk", "range", range, "desk", desk.toString());
    }
}
