package com.supportpro.store.notices;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.time.Instant;
import java.util.Map;

/** Every fact, so that every kind can be told. */
final class SampleFacts {

    private SampleFacts() {}

    static Map<String, String> of(String addon) {
        Instant at = Instant.parse("2026-12-09T23:30:00Z");
        return new Facts()
                .addon(addon)
                .number("SP-2026-000042")
                .creditNote("SPC-2026-000007")
                .reason("Not paid")
                .vatId("DE136695976")
                .method("Visa •••• 4242")
                .desk("Front desk")
                .licence("SP-••••-AB12")
                .by("nora@northwind.example")
                .cycle(Cycle.ANNUALLY)
                .money(Fact.TOTAL, new Money("EUR", 34_510))
                .money(Fact.OPEN, new Money("JPY", 2_900))
                .money(Fact.PRESENT, new Money("BHD", 2_900))
                .money(Fact.NEXT, new Money("USD", 3_100))
                .instant(Fact.DUE_AT, at)
                .instant(Fact.AGAIN_AT, at)
                .instant(Fact.UNTIL, at)
                .instant(Fact.AT, at)
                .link("/invoices/42")
                .map();
    }
}
