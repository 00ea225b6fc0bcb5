package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;

/** The licence is not entitled to a commercial add-on. */
public class PurchaseRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurchaseRequiredException(AddonId addon) {
        super(addon + " has to be purchased for this licence first");
    }
}
