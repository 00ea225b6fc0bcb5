package com.supportpro.bench;

/**
 * What is asked of the catalogue, as an address and as SQL.
 *
 * @param query of the Add-ons page
 * @param matches which listings, as the desk's search puts it
 * @param order of the listings
 * @param mistyped the word that nothing is spelled like; empty for none
 */
record Question(String name, String query, String matches, String order, String mistyped) {

    static Question all(String name, String query, String matches, String order) {
        return new Question(name, query, matches, order, "");
    }

    /** A word that begins as typed. */
    static Question word(String name, String word) {
        String prefix = "to_tsquery('simple', '''" + word + "'':*')";
        return all(name, "query=" + word, "terms @@ " + prefix, first(word, prefix));
    }

    /** A word that is spelled like another one. */
    static Question mistyped(String name, String typed, String meant) {
        String exactly = "to_tsquery('simple', '" + meant + "')";
        return new Question(name, "query=" + typed, "terms @@ " + exactly, first(meant, exactly), typed);
    }

    private static String first(String word, String query) {
        return "lower(name) = '" + word + "' desc, starts_with(lower(name), '" + word + "') desc, named @@ " + query
                + " desc, lower(name), id";
    }
}
