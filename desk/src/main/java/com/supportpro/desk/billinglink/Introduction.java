package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.store.DeskRenewal;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How this desk introduces itself in a file.
 *
 * @param deskId its id in the store; empty until it is registered under its present licence
 * @param licence masked
 * @param secret proves that it has the licence's key
 */
public record Introduction(
        UUID instance, Optional<UUID> deskId, URI store, String licence, DeskRenewal desk, LicenceSecret secret) {

    /** Where it is read from. */
    @Component
    record Sources(StoreConnection connection, DeskIdentity identity, DeskSettings settings, LicenceKey licence) {}
}
