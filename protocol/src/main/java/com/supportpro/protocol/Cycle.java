package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often a price is charged. */
public enum Cycle {
    ONE_TIME("one-time", 0),
    MONTHLY("monthly", 1),
    QUARTERLY("quarterly", 3),
    SEMI_ANNUALLY("semi-annually", 6),
    ANNUALLY("annually", 12),
    BIENNIALLY("biennially", 24),
    TRIENNIALLY("triennially", 36);

    private final String json;
    private final int months;

    Cycle(String json, int months) {
        this.json = json;
        this.months = months;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Cycle parse(@Nullable String text) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.json.equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidDocumentException("cycle", "is not known: " + text));
    }

    @JsonValue
    public String json() {
        return json;
    }

    /** Months between two charges; 0 for one that is charged once. */
    public int months() {
        return months;
    }

    public boolean recurring() {
        return months > 0;
    }
}
