package com.supportpro.desk.approvals;

import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.purchases.Billing;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.protocol.AddonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows what nobody has to ask for any more. */
@Component
class Bought {

    private static final Set<Billing> PAID = Set.of(Billing.PAID, Billing.SUBSCRIBED, Billing.PAST_DUE);

    private final PurchaseCopy purchases;
    private final Entitlements entitlements;

    Bought(PurchaseCopy purchases, Entitlements entitlements) {
        this.purchases = purchases;
        this.entitlements = entitlements;
    }

    boolean has(AddonId addon) {
        return entitlements.of(addon).active() || PAID.contains(Billing.of(purchases.of(addon)));
    }
}
