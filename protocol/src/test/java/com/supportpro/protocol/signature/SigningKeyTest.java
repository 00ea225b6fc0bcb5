package com.supportpro.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Version;
import java.security.PublicKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    private static final Digest DIGEST = Digest.of(new byte[] {1});
    private static final ReleaseStatement STATEMENT = statement("acme/greeter", "1.0.0", DIGEST, 4711);

    private final SigningKey key = SigningKey.generate();

    @Test
    void aStatementIsVerifiedByTheKeyThatSignedIt() {
        PublicKey published = SigningKey.publicKey(key.publicKeyBase64());

        assertThat(SigningKey.verifies(published, STATEMENT, key.sign(STATEMENT)))
                .isTrue();
        assertThat(SigningKey.keyId(published)).isEqualTo(key.keyId());
    }

    @Test
    void anotherKeyIsNotBelieved() {
        ReleaseSignature signature = SigningKey.generate().sign(STATEMENT);

        assertThat(SigningKey.verifies(key.publicKey(), STATEMENT, signature)).isFalse();
    }

    @Test
    void anotherKeyIsNotBelievedUnderTheRightId() {
        String forged = SigningKey.generate().sign(STATEMENT).signature();

        assertThat(SigningKey.verifies(key.publicKey(), STATEMENT, new ReleaseSignature(key.keyId(), forged)))
                .isFalse();
    }

    @Test
    void noPartOfAStatementCanBeChanged() {
        ReleaseSignature signature = key.sign(STATEMENT);

        assertThat(List.of(
                        statement("acme/another", "1.0.0", DIGEST, 4711),
                        statement("evil/greeter", "1.0.0", DIGEST, 4711),
                        statement("acme/greeter", "1.0.1", DIGEST, 4711),
                        statement("acme/greeter", "1.0.0", Digest.of(new byte[] {2}), 4711),
                        statement("acme/greeter", "1.0.0", DIGEST, 4712)))
                .noneMatch(changed -> SigningKey.verifies(key.publicKey(), changed, signature));
    }

    @Test
    void theSignedBytesSayWhatTheyAre() {
        assertThat(new String(STATEMENT.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("""
                        supportpro-release-v1
                        acme/greeter
                        1.0.0
                        sha256:4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a
                        4711
                        """);
    }

    @Test
    void aKeyIsLoadedAsItWasSaved() {
        SigningKey loaded =
                SigningKey.load(key.privateKey().getEncoded(), key.publicKey().getEncoded());

        assertThat(SigningKey.verifies(key.publicKey(), STATEMENT, loaded.sign(STATEMENT)))
                .isTrue();
    }

    @Test
    void aKeyIsNotShown() {
        assertThat(key).hasToString("SigningKey[" + key.keyId() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA==", "!!"})
    void aSignatureThatIsNoneIsRefused(String signature) {
        assertThatThrownBy(() -> new ReleaseSignature(key.keyId(), signature))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SigningKey.publicKey("AAAA"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("key is no Ed25519 key");
    }

    private static ReleaseStatement statement(String addon, String version, Digest digest, long length) {
        return new ReleaseStatement(AddonId.parse(addon), new Version(version), digest, length);
    }
}
