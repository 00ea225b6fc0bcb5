package com.supportpro.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String CONTEXT = "billing-link/refresh-token";

    private final SecretBox box = new SecretBox(key(1));

    @Test
    void whatWasSealedOpensAgain() {
        assertThat(box.openText(box.sealText("geheim ✓", CONTEXT), CONTEXT)).isEqualTo("geheim ✓");
        assertThat(box.openText(box.sealText("", CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(box.sealText("secret", CONTEXT)).isNotEqualTo(box.sealText("secret", CONTEXT));
    }

    @Test
    void noChangedByteGoesUnnoticed() {
        byte[] sealed = box.seal(new byte[] {1, 2, 3}, CONTEXT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open(changed, CONTEXT))
                    .as("byte %s", i)
                    .isInstanceOfAny(SealBrokenException.class, WrongSecretKeyException.class);
        }
    }

    @Test
    void aCutSealIsBroken() {
        byte[] sealed = box.seal(new byte[] {1, 2, 3}, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> box.open(cut, CONTEXT)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void textThatWasNeverSealedIsBroken() {
        assertThatThrownBy(() -> box.openText("no base64!", CONTEXT)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aSecretDoesNotOpenInAnotherContext() {
        String sealed = box.sealText("secret", CONTEXT);

        assertThatThrownBy(() -> box.openText(sealed, "addon/settings"))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining("addon/settings");
    }

    @Test
    void anotherKeyIsToldFromTamperingAndNamesTheContext() {
        String sealed = box.sealText("secret", CONTEXT);

        assertThatThrownBy(() -> new SecretBox(key(2)).openText(sealed, CONTEXT))
                .isInstanceOf(WrongSecretKeyException.class)
                .hasMessageContaining(CONTEXT)
                .hasMessageContaining("SUPPORTPRO_SECRET_KEY");
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[SecretBox.KEY_LENGTH];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
