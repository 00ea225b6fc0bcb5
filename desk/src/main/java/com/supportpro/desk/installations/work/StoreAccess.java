package com.supportpro.desk.installations.work;

import java.net.URI;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/** The store as this desk knows it. */
interface StoreAccess {

    URI url();

    /** A token that the store lets fetch packages; a problem when there is none. */
    String token() throws StepFailedException, TransferFailedException;

    /** What is said with it of the installation that calls. */
    default Map<String, String> says() {
        return Map.of();
    }

    /** The store has refused a token that should be good: somebody else may hold the licence by now. */
    void doubt();

    /** A key that the desk believes. */
    Optional<PublicKey> key(String keyId);
}
