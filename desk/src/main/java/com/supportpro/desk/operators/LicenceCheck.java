package com.supportpro.desk.operators;

import java.net.URI;

/** Asks the store whether it takes this desk under the licence key; offered by whoever knows the store. */
public interface LicenceCheck {

    /**
     * Makes the desk known to the store, and pins the store's keys. A desk whose store is silent registers at its first
     * Login.
     */
    LicenceAnswer ask(URI store, String licenceKey, String deskName);
}
