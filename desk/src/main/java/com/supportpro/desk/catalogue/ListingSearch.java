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

    private static final String SPELLED = " terms @@ to_tsquery('simple', :prefixes)";

    private final JdbcClient jdbc;

    ListingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found run(CatalogueQuery query) {
        SearchWords words = SearchWords.of(query.text());
        if (words.isEmpty()) {
            return query.text().isBlank() ? page(query, words, " true", false) : new Found(List.of(), 0, false);
        }
        Found spelled = page(query, words, SPELLED, false);
        if (spelled.total() > 0) {
            return spelled;
        }
        allowTypingMistakes();
        return page(query, words, near(words), true);
    }

    private Found page(CatalogueQuery query, SearchWords words, String matches, boolean similar) {
        Map<String, Object> parameters = parameters(query, words);
        String from = " from listing where" + matches + filters(query);
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Listing> items = total == 0 ? List.of() : items(query, from + order(query, words, similar), parameters);
        return new Found(items, total, similar && total > 0);
    }

    /** How many trigrams must agree, in this transaction: fewer than by default, for short words with a mistake. */
    private void allowTypingMistakes() {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
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
                .map(ListingRows::read)
                .toList();
    }

    /** Each word may be mistyped. */
    private static String near(SearchWords words) {
        StringBuilder sql = new StringBuilder();
        for (int index = 0; index < words.words().size(); index++) {
            sql.append(index == 0 ? " " : " and ").append(":word").append(index).append(" <% words");
        }
        return sql.toString();
    }

    private static String filters(CatalogueQuery query) {
        return (query.kind().isPresent() ? " and kind = :kind" : "")
                + (query.tag().isPresent() ? " and tags @> array[:tag]::text[]" : "")
                + (query.price() == PriceFilter.ANY ? "" : " and free = :free")
                + (query.among().isPresent() ? " and id = any(:among)" : "")
                + (query.except().isEmpty() ? "" : " and not id = any(:except)");
    }

    private static String order(CatalogueQuery query, SearchWords words, boolean similar) {
        return " order by "
                + switch (query.sort()) {
                    case NEWEST -> "updated_at desc, id";
                    case NAME -> "lower(name), id";
                    case BEST -> best(words, similar) + "lower(name), id";
                };
    }

    private static String best(SearchWords words, boolean similar) {
        if (words.isEmpty()) {
            return "";
        }
        return similar
                ? "word_similarity(:phrase, words) desc, "
                : "lower(name) = :phrase desc, starts_with(lower(name), :phrase) desc, "
                        + "to_tsvector('simple', name) @@ to_tsquery('simple', :prefixes) desc, ";
    }

    private static Map<String, Object> parameters(CatalogueQuery query, SearchWords words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("prefixes", words.prefixes());
        parameters.put("phrase", words.phrase());
        for (int index = 0; index < words.words().size(); index++) {
            parameters.put("word" + index, words.words().get(index));
        }
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
