package com.supportpro.addon.panel;

import java.util.List;

/**
 * A table, which the desk writes as CSV.
 *
 * @param header at most 30 columns
 * @param rows at most 20,000; cells have 1,000 characters at the most
 */
public record Table(List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
