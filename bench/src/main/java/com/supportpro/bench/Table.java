package com.supportpro.bench;

import java.util.Map;
import java.util.Objects;

/** What tables are filled from. */
final class Table {

    private Table() {}

    static Samples of(Map<String, Samples> times, String subject) {
        return Objects.requireNonNull(times.get(subject), subject);
    }
}
