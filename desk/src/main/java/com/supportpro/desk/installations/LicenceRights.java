package com.supportpro.desk.installations;

import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads rights from what this desk keeps of the store. */
@Component
class LicenceRights implements Rights {

    private final Entitlements entitlements;
    private final PurchaseCopy purchases;

    LicenceRights(Entitlements entitlements, PurchaseCopy purchases) {
        this.entitlements = entitlements;
        this.purchases = purchases;
    }

    @Override
    public boolean active(AddonId addon) {
        return entitlements.of(addon).active();
    }

    @Override
    public boolean ended(AddonId addon) {
        return entitlements.of(addon).ended();
    }

    @Override
    public Optional<Purchase> purchase(AddonId addon) {
        return purchases.of(addon);
    }
}
