package com.supportpro.desk.marketplace;

import java.util.Arrays;
import java.util.Locale;

/** Filter by how an add-on stands on this desk. */
public enum Status {
    ANY,
    INSTALLED,
    ACTIVE,
    UPDATES,
    ABSENT;

    /** The status of the name, in any case; any when there is none. */
    public static Status of(String name) {
        return Arrays.stream(values())
                .filter(status -> status.slug().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(ANY);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
