package com.supportpro.desk.billinglink;

import com.supportpro.protocol.store.MaskedLicence;
import java.net.URI;

/**
 * This desk as the store knows it, and the store as this desk does.
 *
 * @param licenceKey the key that the desk registered under, in the clear
 * @param dueAgain whether the next Login registers again
 */
record Registration(Place store, Client client, String licenceKey, MaskedLicence licence, boolean dueAgain) {

    /** The store's addresses, pinned. */
    record Place(URI url, String issuer, URI authorization, URI token, URI endSession, URI revocation) {}

    /** The desk's credentials. */
    record Client(String deskId, String id, String secret) {

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    boolean fits(URI url, String key) {
        return store.url().equals(url) && licenceKey.equals(key);
    }

    /** Whether both are of one desk at one store. */
    boolean sameDesk(Registration other) {
        return atStoreOf(other) && client.deskId().equals(other.client.deskId());
    }

    boolean atStoreOf(Registration other) {
        return store.url().equals(other.store.url());
    }

    @Override
    public String toString() {
        return "Registration[" + client + " at " + store.url() + "]";
    }
}
