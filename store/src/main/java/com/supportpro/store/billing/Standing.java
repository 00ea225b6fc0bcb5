package com.supportpro.store.billing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands who wants to buy an add-on for a licence.
 *
 * @param inPlace the order that keeps the licence from beginning another of the add-on
 * @param trial the order of the licence's trial of it, running or over
 * @param held why staff keep the add-on from running on the licence; null while they do not
 * @param preferred what purchases are charged to
 */
record Standing(
        BuyerBlock buyer,
        @Nullable OrderId inPlace,
        @Nullable OrderId trial,
        @Nullable String held,
        Optional<PaymentMethod> preferred) {

    boolean tried() {
        return trial != null;
    }

    /**
     * Nobody pays for what does not run.
     *
     * @throws BillingRefusedException while staff keep it from running
     */
    void refuseHeld() {
        if (held != null) {
            throw new BillingRefusedException(
                    BillingRefusedException.Why.PRODUCT_INCOMPATIBLE,
                    "The vendor has suspended it for this licence: " + held);
        }
    }

    /** Whether what is in place is the trial. */
    boolean tries() {
        return inPlace != null && inPlace.equals(trial);
    }
}
