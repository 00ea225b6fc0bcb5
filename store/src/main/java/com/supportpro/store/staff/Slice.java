package com.supportpro.store.staff;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param total how many there are on all pages
 * @param page counted from 1
 */
public record Slice<T>(List<T> items, long total, int page, int size) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** What part of the list is asked for, kept within bounds. */
    public record Request(String query, int page, int size) {

        private static final int MOST = 100;
        private static final int LAST_PAGE = 100_000;
        private static final int LONGEST_QUERY = 254;

        public Request {
            query = query.replace("\0", "").strip();
            query = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
            page = Math.min(Math.max(1, page), LAST_PAGE);
            size = Math.min(Math.max(1, size), MOST);
        }

        public int start() {
            return (page - 1) * size;
        }

        /** What {@code ilike} finds the query with, taken literally. */
        public String pattern() {
            return "%" + query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }
}
