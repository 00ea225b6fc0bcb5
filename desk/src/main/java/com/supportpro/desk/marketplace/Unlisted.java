package com.supportpro.desk.marketplace;

import com.supportpro.desk.catalogue.CatalogueQuery;
import com.supportpro.desk.catalogue.CatalogueQuery.PriceFilter;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is on this desk although the catalogue has it no more; there is little of it, so it comes after what is listed.
 *
 * @param situations of add-ons without a listing
 */
record Unlisted(List<Situation> situations) {

    Unlisted {
        situations = List.copyOf(situations);
    }

    /** Those that the query asks for. */
    Unlisted matching(CatalogueQuery query) {
        return new Unlisted(
                situations.stream().filter(here -> matches(here, query)).toList());
    }

    /** Those that belong on the query's page, behind so many listed ones. */
    List<Situation> onPage(CatalogueQuery query, long listed) {
        long first = (long) query.page() * query.size() - listed;
        return situations.stream()
                .skip(Math.max(0, first))
                .limit(Math.max(0, Math.min(query.size(), first + query.size())))
                .toList();
    }

    int total() {
        return situations.size();
    }

    private static boolean matches(Situation here, CatalogueQuery query) {
        Manifest manifest = here.installation().orElseThrow().manifest();
        boolean priced = query.price() == PriceFilter.ANY || here.free() == (query.price() == PriceFilter.FREE);
        return priced
                && query.kind().map(kind -> kind == manifest.kind()).orElse(true)
                && query.tag().map(tag -> manifest.tags().contains(tag)).orElse(true)
                && words(manifest, query.text());
    }

    private static boolean words(Manifest manifest, String text) {
        String said = (manifest.id() + " " + manifest.name() + " " + manifest.summary()).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(said::contains);
    }
}
