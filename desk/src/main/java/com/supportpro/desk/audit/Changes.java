package com.supportpro.desk.audit;

import java.util.Map;
import java.util.TreeMap;

/** What was before and after, of the fields that changed: {@code role before}, {@code role after}. */
public final class Changes {

    private final Map<String, String> details = new TreeMap<>();

    public Changes field(String name, String before, String after) {
        if (!before.equals(after)) {
            details.put(name + " before", before);
            details.put(name + " after", after);
        }
        return this;
    }

    public boolean none() {
        return details.isEmpty();
    }

    public Map<String, String> details() {
        return Map.copyOf(details);
    }
}
