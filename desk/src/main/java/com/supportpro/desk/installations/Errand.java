package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.Set;

/**
 * One of the plans that are recorded together.
 *
 * @param after the add-ons whose plans, recorded before, have to succeed first
 */
record Errand(Plan plan, Set<AddonId> after) {

    Errand {
        after = Set.copyOf(after);
    }

    AddonId addon() {
        return plan.request().addon();
    }
}
