package com.supportpro.desk.marketplace;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.catalogue.Found;
import com.supportpro.desk.installations.Installation;
import com.supportpro.platform.database.AtOneMoment;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Looks through the catalogue by its words and by how add-ons stand on this desk. */
@Service
@AtOneMoment
public class Browse {

    private final Catalogue catalogue;
    private final Marketplace marketplace;

    Browse(Catalogue catalogue, Marketplace marketplace) {
        this.catalogue = catalogue;
        this.marketplace = marketplace;
    }

    /** One page of add-ons. */
    public record Shelf(List<Situation> items, long total, boolean similar) {}

    public Shelf look(CatalogueQuery query, Status status) {
        Unlisted unlisted = unlisted(status).matching(query);
        Found spelledOrNear = catalogue.search(within(query, status));
        Found found = spelledOrNear.similar() && unlisted.total() > 0 ? Found.NOTHING : spelledOrNear;
        List<Situation> items = Stream.concat(
                        marketplace.situations(found.items()).stream(), unlisted.onPage(query, found.total()).stream())
                .toList();
        return new Shelf(items, found.total() + unlisted.total(), found.similar());
    }

    private CatalogueQuery within(CatalogueQuery query, Status status) {
        return switch (status) {
            case ANY -> query;
            case INSTALLED -> query.among(marketplace.installed(any -> true));
            case ACTIVE -> query.among(marketplace.installed(Installation::active));
            case UPDATES -> query.among(marketplace.updates());
            case ABSENT -> query.without(marketplace.installed(any -> true));
        };
    }

    private Unlisted unlisted(Status status) {
        return switch (status) {
            case INSTALLED -> marketplace.unlisted(any -> true);
            case ACTIVE -> marketplace.unlisted(Installation::active);
            case ANY, UPDATES, ABSENT -> new Unlisted(List.of());
        };
    }
}
