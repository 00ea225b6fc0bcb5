package com.supportpro.desk.billinglink;

import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.signature.Statement;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.util.List;

/**
 * Keys of the store, by a bundle that is believed.
 *
 * @param first whether this desk had none before
 */
public record BelievedKeys(List<Key> keys, boolean first) {

    public BelievedKeys {
        keys = List.copyOf(keys);
    }

    /** Whether one of them made the signature. */
    public boolean vouchFor(Statement statement, ReleaseSignature signature) {
        return keys.stream()
                .filter(key -> key.keyId().equals(signature.keyId()))
                .anyMatch(key -> SigningKey.verifies(SigningKey.publicKey(key.publicKey()), statement, signature));
    }
}
