package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.Billing;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;

/** What the licence has bought and may run, as far as this desk knows. */
interface Rights {

    /** Whether the store has signed that it may run. */
    boolean active(AddonId addon);

    /** Whether the store has signed that it must not run any more. */
    boolean ended(AddonId addon);

    /** How it stands in the store's books. */
    default Billing billing(AddonId addon) {
        return Billing.of(purchase(addon));
    }

    Optional<Purchase> purchase(AddonId addon);
}
