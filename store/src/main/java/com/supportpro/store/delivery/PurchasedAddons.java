package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;
import com.supportpro.store.licences.LicenceId;

/** Knows what was bought for a licence; while nobody knows, commercial add-ons are not delivered. */
public interface PurchasedAddons {

    /** Whether the desks of the licence may run the add-on now. */
    boolean entitles(LicenceId licence, AddonId addon);
}
