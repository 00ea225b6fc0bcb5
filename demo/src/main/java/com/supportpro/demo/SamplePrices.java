package com.supportpro.demo;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Price.PerCycle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commercial add-ons cost; all others are free. */
final class SamplePrices {

    private static final Map<String, Price> PRICES = Map.of(
            "supportpro/csat", usd(new PerCycle(Cycle.ONE_TIME, 2_900)),
            "supportpro/time-tracking", usd(new PerCycle(Cycle.MONTHLY, 500), new PerCycle(Cycle.ANNUALLY, 5_000)));

    private SamplePrices() {}

    static Optional<Price> of(AddonId addon) {
        return Optional.ofNullable(PRICES.get(addon.toString()));
    }

    private static Price usd(PerCycle... cycles) {
        return new Price("USD", List.of(cycles));
    }
}
