package com.supportpro.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void theFirstCallMakesAKeyForItsOwnerOnlyAndLaterOnesReturnIt() throws IOException {
        SecretKeyFile file = new SecretKeyFile(folder.resolve("secret.key"));

        byte[] key = file.key();

        assertThat(file.key()).isEqualTo(key).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(new SecretKeyFile(folder.resolve("other.key")).key()).isNotEqualTo(key);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        SecretKeyFile file = new SecretKeyFile(folder.resolve("secret.key"));
        file.key();
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(file::key)
                .isInstanceOf(SecretKeyUnusableException.class)
                .hasMessageContaining("rw-r-----");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SecretKeyFile.parse("c2hvcnQ=", "SUPPORTPRO_SECRET_KEY"))
                .isInstanceOf(SecretKeyUnusableException.class)
                .hasMessageContaining("SUPPORTPRO_SECRET_KEY")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> SecretKeyFile.parse("%%%", "SUPPORTPRO_SECRET_KEY"))
                .isInstanceOf(SecretKeyUnusableException.class);
    }
}
