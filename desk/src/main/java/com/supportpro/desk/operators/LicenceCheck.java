package com.supportpro.desk.operators;

import java.net.URI;
import java.util.Optional;

/** Asks the store whether it takes this desk under the licence key; offered by whoever knows the store. */
public interface LicenceCheck {

    /**
     * Makes the desk known to the store, and pins the store's keys.
     *
     * @return the store's words when it refuses the key; empty when it takes it, or cannot be reached now (the desk then
     *     registers at its first Login)
     */
    Optional<String> refusal(URI store, String licenceKey, String deskName);
}
