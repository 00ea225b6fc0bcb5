package com.supportpro.desk.billinglink;

import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.security.PublicKey;
import java.util.List;

/** A release key is named by its own digest, so that no other key can ever take its name. */
final class KeyRule {

    private KeyRule() {}

    /** The keys that we can use. Those of kinds that are unknown here are left out. */
    static List<Key> checked(List<Key> keys) throws StoreRefusedException {
        List<Key> known = keys.stream()
                .filter(key -> "Ed25519".equalsIgnoreCase(key.algorithm()))
                .toList();
        for (Key key : known) {
            if (!SigningKey.keyId(parsed(key)).equals(key.keyId())) {
                throw StoreRefusedException.ours("key");
            }
        }
        return known;
    }

    private static PublicKey parsed(Key key) throws StoreRefusedException {
        try {
            return SigningKey.publicKey(key.publicKey());
        } catch (IllegalArgumentException e) {
            throw StoreRefusedException.ours("key");
        }
    }
}
