package com.supportpro.bench;

/**
 * What is asked of the catalogue, as an address and as SQL.
 *
 * @param query of the Add-ons page
 * @param where the same for the database
 */
record Question(String name, String query, Where where) {

    /** How the desk's search puts it: which listings, and their order. */
    record Where(String matches, String order, boolean mistyped) {}

    static Question all(String name, String query, String matches, String order) {
        return new Question(name, query, new Where(matches, order, false));
    }

    /** A word that begins as typed. */
    static Question word(String name, String word) {
        String prefix = "to_tsquery('simple', '''" + word + "'':*')";
        return all(
                name,
                "query=" + word,
                "terms @@ " + prefix,
                "lower(name) = '" + word + "' desc, starts_with(lower(name), '" + word
                        + "') desc, to_tsvector('simple', name) @@ " + prefix + " desc, lower(name), id");
    }

    /** A word that nothing is spelled like. */
    static Question mistyped(String name, String word) {
        return new Question(
                name,
                "query=" + word,
                new Where(
                        "'" + word + "' <% words",
                        "word_similarity('" + word + "', words) desc, lower(name), id",
                        true));
    }
}
