package com.supportpro.protocol;

import java.util.List;
import java.util.regex.Pattern;

/** What a commercial add-on costs, net, in one currency (ISO 4217). */
public record Price(String currency, List<PerCycle> cycles) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Price {
        Rule.matching("currency", currency, CURRENCY, "three capital letters such as USD");
        cycles = Rule.list("cycles", cycles, Cycle.values().length);
        if (cycles.isEmpty() || cycles.stream().map(PerCycle::cycle).distinct().count() != cycles.size()) {
            throw new InvalidDocumentException("cycles", "must name each cycle once and at least one");
        }
    }

    /** The price of one cycle in minor units of the currency. */
    public record PerCycle(Cycle cycle, long minorUnits) {

        public PerCycle {
            Rule.present("cycle", cycle);
            if (minorUnits < 0 || minorUnits > 1_000_000_000_000L) {
                throw new InvalidDocumentException("minorUnits", "must not be negative nor above 10^12");
            }
        }
    }
}
