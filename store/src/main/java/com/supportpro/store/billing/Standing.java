package com.supportpro.store.billing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands who wants to buy an add-on for a licence.
 *
 * @param inPlace the order that keeps the licence from beginning another of the add-on
 * @param trial the order of the licence's trial of it, running or over
 * @param preferred what purchases are charged to
 */
record Standing(
        BuyerBlock buyer,
        @Nullable OrderId inPlace,
        @Nullable OrderId trial,
        Optional<PaymentMethod> preferred) {

    boolean tried() {
        return trial != null;
    }

    /** Whether what is in place is the trial. */
    boolean tries() {
        return inPlace != null && inPlace.equals(trial);
    }
}
