package com.supportpro.store.billing;

/**
 * Something that holds for the books at any time.
 *
 * @param violations SQL with a row of one text for each violation
 */
record Invariant(String rule, String violations) {}
