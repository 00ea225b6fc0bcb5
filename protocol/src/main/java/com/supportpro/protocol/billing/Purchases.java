package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a licence that count: open, active, and the last ended one of each add-on.
 *
 * @param trialDays how long the licence may try what it has not tried yet free of charge; zero when there are no trials
 * @param tried the add-ons whose one trial it has had
 */
public record Purchases(
        List<Purchase> items,
        @Nullable Integer trialDays,
        @Nullable List<AddonId> tried) {

    private static final int LONGEST_TRIAL = 366;
    private static final int MOST = 10_000;

    public Purchases {
        items = Rule.list("items", items, MOST);
        trialDays = trialDays == null ? 0 : trialDays;
        if (trialDays < 0 || trialDays > LONGEST_TRIAL) {
            throw new InvalidDocumentException("trialDays", "must be between 0 and " + LONGEST_TRIAL);
        }
        tried = Rule.list("tried", tried, MOST);
    }

    @Override
    public Integer trialDays() {
        return Rule.present("trialDays", trialDays);
    }

    @Override
    public List<AddonId> tried() {
        return Rule.present("tried", tried);
    }
}
