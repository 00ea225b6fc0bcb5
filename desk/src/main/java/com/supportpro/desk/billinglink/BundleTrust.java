package com.supportpro.desk.billinglink;

import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.SignedIndex;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Whom a bundle is believed from: a key that this desk has pinned has to have signed it. Where none is pinned yet, as on the
 * first visit to a store, it is one that the bundle brings; that this is the store is shown by the licence's key, which
 * whoever signed has to have as well.
 */
@Service
public class BundleTrust {

    private final StoreConnection store;
    private final StoreKeys keys;

    BundleTrust(StoreConnection store, StoreKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The keys that packages of the bundle may be signed with; empty when the bundle is not to be believed. */
    public Optional<BelievedKeys> believe(SignedIndex signed, BundleIndex index, LicenceSecret licence) {
        URI url = store.url();
        List<Key> brought = brought(index);
        boolean first = keys.pinned(url).isEmpty();
        Optional<PublicKey> signer = first
                ? brought.stream()
                        .filter(key -> key.keyId().equals(signed.signature().keyId()))
                        .findFirst()
                        .map(key -> SigningKey.publicKey(key.publicKey()))
                : store.key(signed.signature().keyId());
        boolean believed =
                signed.provenBy(licence) && signer.filter(signed::verifies).isPresent();
        return believed ? Optional.of(new BelievedKeys(brought, first)) : Optional.empty();
    }

    private static List<Key> brought(BundleIndex index) {
        try {
            return KeyRule.checked(index.descriptor().keys());
        } catch (StoreRefusedException e) {
            return List.of();
        }
    }
}
