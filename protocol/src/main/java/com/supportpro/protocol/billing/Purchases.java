package com.supportpro.protocol.billing;

import com.supportpro.protocol.Rule;
import java.util.List;

/** The orders of a licence that count: open, active, and the last ended one of each add-on. */
public record Purchases(List<Purchase> items) {

    public Purchases {
        items = Rule.list("items", items, 10_000);
    }
}
