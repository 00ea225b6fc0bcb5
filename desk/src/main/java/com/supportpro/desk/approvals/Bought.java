package com.supportpro.desk.approvals;

import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.purchases.Billing;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.protocol.AddonId;
import org.springframework.stereotype.Component;

/** Knows what nobody has to ask for any more. */
@Component
class Bought {

    private final PurchaseCopy purchases;
    private final Entitlements entitlements;

    Bought(PurchaseCopy purchases, Entitlements entitlements) {
        this.purchases = purchases;
        this.entitlements = entitlements;
    }

    /** The books decide: a trial is not bought, although it may run. What they say nothing of was paid for elsewhere. */
    boolean has(AddonId addon) {
        return switch (Billing.of(purchases.of(addon))) {
            case PAID, SUBSCRIBED, PAST_DUE -> true;
            case NONE -> entitlements.of(addon).active();
            case TRIAL, DUE, PROCESSING, CANCELLED -> false;
        };
    }
}
