package com.supportpro.desk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds words of the catalogue that come near mistyped ones. It looks through the words that listings use, not through the
 * listings: these are many more, and their words mostly the same.
 */
@Repository
class NearWords {

    /** How many words may stand for a mistyped one. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;

    NearWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing comes near one of the words. */
    Optional<Sought> of(SearchWords words) {
        allowTypingMistakes();
        List<List<String>> near = new ArrayList<>();
        for (String word : words.words()) {
            near.add(near(word));
        }
        return near.stream().anyMatch(List::isEmpty) ? Optional.empty() : Optional.of(sought(near));
    }

    /** How many trigrams must agree, in this transaction: fewer than by default, for short words with a mistake. */
    private void allowTypingMistakes() {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
    }

    /** The nearest first. */
    private List<String> near(String word) {
        return jdbc.sql("""
                select word from listing_word where :typed <% word
                 order by word_similarity(:typed, word) desc, similarity(:typed, word) desc, word limit :most""")
                .param("typed", word)
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private static Sought sought(List<List<String>> near) {
        List<String> nearest = near.stream().map(words -> words.get(0)).toList();
        return new Sought(
                near.stream().map(NearWords::any).collect(Collectors.joining(" & ")),
                nearest.stream().map(NearWords::quoted).collect(Collectors.joining(" & ")),
                String.join(" ", nearest),
                true);
    }

    private static String any(List<String> words) {
        return words.stream().map(NearWords::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The words come from listings, where text search may have kept more than letters. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
