package com.supportpro.desk.catalogue;

/**
 * What the words of a search come to, as queries for text search.
 *
 * @param matches what a listing must have
 * @param best what a listing should have to come first
 * @param phrase what it should be called to come first of all
 * @param similar whether these are other words than those that were typed
 */
record Sought(String matches, String best, String phrase, boolean similar) {

    static final Sought ANYTHING = new Sought("", "", "", false);

    static Sought spelled(SearchWords words) {
        return new Sought(words.prefixes(), words.prefixes(), words.phrase(), false);
    }

    boolean anything() {
        return matches.isEmpty();
    }
}
