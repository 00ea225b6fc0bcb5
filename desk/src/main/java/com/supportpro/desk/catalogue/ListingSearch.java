package com.supportpro.desk.catalogue;

import com.supportpro.desk.catalogue.CatalogueQuery.PriceFilter;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds listings: those with words that begin as typed; where there are none, those that come near. */
@Repository
class ListingSearch {

    private static final String MATCHES = " terms @@ to_tsquery('simple', :matches)";
    private static final String BEST_FIRST = "lower(name) = :phrase desc, starts_with(lower(name), :phrase) desc, "
            + "named @@ to_tsquery('simple', :best) desc, ";
    private static final String NEAREST_FIRST = "terms @@ to_tsquery('simple', :best) desc, ";

    private final JdbcClient jdbc;
    private final NearWords nearWords;
    private final ReadListings reading;

    ListingSearch(JdbcClient jdbc, NearWords nearWords, ReadListings reading) {
        this.jdbc = jdbc;
        this.nearWords = nearWords;
        this.reading = reading;
    }

    Found run(CatalogueQuery query) {
        SearchWords words = SearchWords.of(query.text());
        if (words.isEmpty()) {
            return query.text().isBlank() ? page(query, Sought.ANYTHING) : Found.NOTHING;
        }
        Sought sought = Sought.spelled(words);
        Found spelled = page(query, sought);
        return spelled.total() > 0 || query.narrowed() && any(sought)
                ? spelled
                : nearWords.of(words).map(near -> page(query, near)).orElse(spelled);
    }

    /** Whether it is there at all: what comes near is no help to who has left out what they look for. */
    private boolean any(Sought sought) {
        return jdbc.sql("select exists(select from listing where" + MATCHES + ")")
                .param("matches", sought.matches())
                .query(Boolean.class)
                .single();
    }

    private Found page(CatalogueQuery query, Sought sought) {
        Map<String, Object> parameters = parameters(query, sought);
        String from = " from listing where" + (sought.anything() ? " true" : MATCHES) + filters(query);
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Listing> items = total == 0 ? List.of() : items(query, from + order(query, sought), parameters);
        return new Found(items, total, sought.similar() && total > 0);
    }

    private List<Listing> items(CatalogueQuery query, String fromOrdered, Map<String, Object> parameters) {
        return jdbc
                .sql("select document" + fromOrdered + " limit :size offset :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(String.class)
                .list()
                .stream()
                .map(reading::read)
                .toList();
    }

    private static String filters(CatalogueQuery query) {
        return (query.kind().isPresent() ? " and kind = :kind" : "")
                + (query.tag().isPresent() ? " and tags @> array[:tag]::text[]" : "")
                + (query.price() == PriceFilter.ANY ? "" : " and free = :free")
                + (query.among().isPresent() ? " and id = any(:among)" : "")
                + (query.except().isEmpty() ? "" : " and not id = any(:except)");
    }

    private static String order(CatalogueQuery query, Sought sought) {
        return " order by "
                + switch (query.sort()) {
                    case NEWEST -> "updated_at desc, id";
                    case NAME -> "lower(name), id";
                    case BEST -> best(sought) + "lower(name), id";
                };
    }

    private static String best(Sought sought) {
        if (sought.anything()) {
            return "";
        }
        return sought.similar() ? BEST_FIRST + NEAREST_FIRST : BEST_FIRST;
    }

    private static Map<String, Object> parameters(CatalogueQuery query, Sought sought) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("matches", sought.matches());
        parameters.put("best", sought.best());
        parameters.put("phrase", sought.phrase());
        parameters.put("kind", query.kind().map(Kind::json).orElse(""));
        parameters.put("tag", query.tag().orElse(""));
        parameters.put("free", query.price() == PriceFilter.FREE);
        parameters.put("among", ids(query.among().orElse(java.util.Set.of())));
        parameters.put("except", ids(query.except()));
        return parameters;
    }

    private static String[] ids(Collection<AddonId> ids) {
        return ids.stream().map(AddonId::toString).toArray(String[]::new);
    }
}
