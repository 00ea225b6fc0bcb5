package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Asks what an add-on would cost the licence now.
 *
 * @param promotion a code; empty for none
 * @param trial whether to try it free of charge first
 */
public record QuoteRequest(AddonId addon, Cycle cycle, String promotion, boolean trial) {

    public QuoteRequest(AddonId addon, Cycle cycle, @Nullable String promotion, boolean trial) {
        this.addon = Rule.present("addon", addon);
        this.cycle = Rule.present("cycle", cycle);
        this.promotion = Rule.text("promotion", promotion == null ? "" : promotion.strip(), 0, 40);
        this.trial = trial;
    }
}
