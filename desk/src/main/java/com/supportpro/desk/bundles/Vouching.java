package com.supportpro.desk.bundles;

import com.supportpro.desk.billinglink.StoreConnection;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.packages.UploadPolicy;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.security.PublicKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a package that was uploaded is the one that its signature is about, and the signature the store's. */
@Component
class Vouching {

    private final StoreConnection store;
    private final UploadPolicy policy;

    Vouching(StoreConnection store, UploadPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /** @throws NotTakenException nothing may be uploaded on this desk */
    void refuseWhenOff() throws NotTakenException {
        if (policy == UploadPolicy.OFF) {
            throw NotTakenException.of("upload-off");
        }
    }

    /** Whether the package has to be listed, as it has online. */
    boolean strict() {
        return policy != UploadPolicy.ANYTHING;
    }

    /**
     * What vouches for the package; a signature that is there has to be right whatever the policy says.
     *
     * @throws NotTakenException it is not right, or not there where it has to be
     */
    ReleaseEnvelope envelope(ReceivedPackage came, Optional<ReleaseEnvelope> said) throws NotTakenException {
        if (said.isPresent()) {
            return checked(came, said.get());
        }
        if (strict()) {
            throw NotTakenException.of("upload-unsigned");
        }
        return signedByNobody(came);
    }

    private ReleaseEnvelope checked(ReceivedPackage came, ReleaseEnvelope said) throws NotTakenException {
        boolean same = said.digest().equals(came.digest())
                && said.length() == came.length()
                && said.addon().equals(came.manifest().id())
                && said.version().equals(came.manifest().version());
        if (!same) {
            throw NotTakenException.of("upload-other-signature");
        }
        String keyId = said.signature().keyId();
        Optional<PublicKey> key = store.key(keyId);
        if (key.isEmpty()) {
            throw new NotTakenException(Problem.of("unknown-key", "key", keyId));
        }
        if (!SigningKey.verifies(key.get(), said.statement(), said.signature())) {
            throw new NotTakenException(Problem.of("wrong-signature", "key", keyId));
        }
        return said;
    }

    /** The shape of a signature, by a key that nobody has: whoever asks a pinned key is told no. */
    private static ReleaseEnvelope signedByNobody(ReceivedPackage came) {
        SigningKey gone = SigningKey.generate();
        var statement =
                new ReleaseStatement(came.manifest().id(), came.manifest().version(), came.digest(), came.length());
        return new ReleaseEnvelope(
                came.manifest().id(), came.manifest().version(), came.digest(), came.length(), gone.sign(statement));
    }
}
