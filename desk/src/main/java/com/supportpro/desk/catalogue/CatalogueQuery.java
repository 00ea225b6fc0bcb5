package com.supportpro.desk.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Which listings to show. Whatever is out of bounds is brought back into them: a search must not fail for what somebody
 * typed.
 *
 * @param text what to look for; what is beyond 100 characters is left out
 * @param among only these, where given
 * @param except none of these
 * @param page from 0
 * @param size 1 to 100
 */
public record CatalogueQuery(
        String text,
        Optional<Kind> kind,
        Optional<String> tag,
        PriceFilter price,
        Optional<Set<AddonId>> among,
        Set<AddonId> except,
        Sort sort,
        int page,
        int size) {

    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 100_000;

    public CatalogueQuery {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        tag = tag.filter(name -> name.length() <= 30 && name.indexOf('\0') < 0);
        page = Math.max(0, Math.min(page, LAST_PAGE));
        size = Math.max(1, Math.min(size, 100));
        among = among.map(Set::copyOf);
        except = Set.copyOf(except);
    }

    /** The same among these only. */
    public CatalogueQuery among(Set<AddonId> ids) {
        return new CatalogueQuery(text, kind, tag, price, Optional.of(ids), except, sort, page, size);
    }

    /** The same without these. */
    public CatalogueQuery without(Set<AddonId> ids) {
        return new CatalogueQuery(text, kind, tag, price, among, ids, sort, page, size);
    }

    /** Whether it leaves out some of what its text would find. */
    boolean narrowed() {
        return kind.isPresent()
                || tag.isPresent()
                || price != PriceFilter.ANY
                || among.isPresent()
                || !except.isEmpty();
    }

    /** Another page of the same, from 0. */
    public CatalogueQuery onPage(long other) {
        return new CatalogueQuery(text, kind, tag, price, among, except, sort, (int) Math.min(other, LAST_PAGE), size);
    }

    /** How many pages so many make. */
    public long pages(long total) {
        return (total + size - 1) / size;
    }

    long offset() {
        return (long) page * size;
    }

    /** Free or not. */
    public enum PriceFilter {
        ANY,
        FREE,
        COMMERCIAL
    }

    /** The order: best match first (by name without a text), by name, or newest change first. */
    public enum Sort {
        BEST,
        NAME,
        NEWEST
    }
}
