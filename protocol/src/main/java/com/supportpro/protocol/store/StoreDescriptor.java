package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store says of itself. */
public record StoreDescriptor(
        String name, URI publicUrl, String issuer, @Nullable List<Key> keys, Endpoints endpoints) {

    public StoreDescriptor {
        Rule.text("name", name, 1, 120);
        Rule.present("publicUrl", publicUrl);
        keys = Rule.list("keys", keys, 20);
    }

    /** A key that signs releases: Ed25519, X.509 in base64. */
    public record Key(String keyId, String algorithm, String publicKey) {

        public Key {
            Rule.text("keyId", keyId, 16, 16);
            Rule.text("publicKey", publicKey, 1, 200);
        }
    }

    /** Where the OAuth endpoints are. */
    public record Endpoints(URI authorization, URI token, URI jwks, URI endSession, URI revocation, URI userinfo) {}

    @Override
    public List<Key> keys() {
        return Rule.present("keys", keys);
    }
}
