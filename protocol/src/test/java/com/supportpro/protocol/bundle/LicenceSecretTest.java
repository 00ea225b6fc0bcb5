package com.supportpro.protocol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.signature.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LicenceSecretTest {

    private static final Statement SAID = () -> new byte[] {1, 2, 3};

    private final LicenceSecret secret = LicenceSecret.of("SP-2345-6789-ABCD-EFGH");

    @Test
    void isTheSameHoweverTheKeyIsWritten() {
        String proof = secret.proof(SAID);

        assertThat(LicenceSecret.of("sp-2345 6789-abcd-efgh").proves(SAID, proof))
                .isTrue();
        assertThat(LicenceSecret.of("23456789ABCDEFGH").proves(SAID, proof)).isTrue();
        assertThat(LicenceSecret.of("SP-2345-6789-ABCD-EFGJ").proves(SAID, proof))
                .isFalse();
    }

    @Test
    void provesOneStatementOnly() {
        assertThat(secret.proves(() -> new byte[] {1, 2, 4}, secret.proof(SAID)))
                .isFalse();
        assertThat(secret.proves(SAID, "")).isFalse();
    }

    @Test
    void opensWhatItSealedInTheSameContextOnly() {
        String sealed = secret.seal("open sesame", "a/b");

        assertThat(secret.open(sealed, "a/b")).isEqualTo("open sesame");
        assertThat(secret.seal("open sesame", "a/b")).isNotEqualTo(sealed);
        refused(sealed, "a/c");
        refused("", "a/b");
        refused("no base64!", "a/b");
        byte[] changed = Base64.getDecoder().decode(sealed);
        changed[changed.length - 1] ^= 1;
        refused(Base64.getEncoder().encodeToString(changed), "a/b");
        assertThatThrownBy(() -> LicenceSecret.of("SP-2222-2222-2222-2222").open(sealed, "a/b"))
                .isInstanceOf(InvalidDocumentException.class);
    }

    private void refused(String sealed, String context) {
        assertThatThrownBy(() -> secret.open(sealed, context)).isInstanceOf(InvalidDocumentException.class);
    }
}
