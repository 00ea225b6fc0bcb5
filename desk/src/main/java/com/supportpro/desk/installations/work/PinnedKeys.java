package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.signature.SigningKey;
import java.security.PublicKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Trusts the store's keys that were pinned when the desk was set up. */
@Component
class PinnedKeys implements ReleaseTrust {

    private final StoreAccess store;

    PinnedKeys(StoreAccess store) {
        this.store = store;
    }

    @Override
    public Optional<Problem> doubt(AddonId addon, ReleaseInfo release) {
        String keyId = release.signature().keyId();
        Optional<PublicKey> key = store.key(keyId);
        if (key.isEmpty()) {
            return Optional.of(Problem.of("unknown-key", "key", keyId));
        }
        boolean signed = SigningKey.verifies(key.get(), release.statement(addon), release.signature());
        return signed ? Optional.empty() : Optional.of(Problem.of("wrong-signature", "key", keyId));
    }
}
