package com.supportpro.desk.purchases;

import com.supportpro.protocol.AddonId;
import java.util.Set;

/**
 * What the licence may try free of charge.
 *
 * @param days how long; zero when there are no trials
 * @param tried the add-ons whose one trial it has had
 */
public record Trials(int days, Set<String> tried) {

    public static final Trials NONE = new Trials(0, Set.of());

    public Trials {
        tried = Set.copyOf(tried);
    }

    /** How many days the add-on can be tried; zero when it cannot. */
    public int of(AddonId addon) {
        return tried.contains(addon.toString()) ? 0 : days;
    }
}
