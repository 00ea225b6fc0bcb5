package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void theSecretIsMadeOnceForItsOwnerOnly() throws IOException {
        SecretFile file = new SecretFile(folder.resolve("token"));

        String secret = file.ensure();

        assertThat(secret).hasSizeGreaterThan(20).isEqualTo(file.ensure());
        assertThat(file.holds(secret)).isTrue();
        assertThat(file.holds(secret + "x")).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\n"})
    void aFileThatAFullDiskLeftEmptyHoldsNothingAndIsMadeAnew(String left) throws IOException {
        SecretFile file = new SecretFile(Files.writeString(folder.resolve("token"), left));

        assertThat(file.holds("")).isFalse();
        assertThat(file.holds(left)).isFalse();

        String secret = file.ensure();
        assertThat(secret).isNotBlank();
        assertThat(file.holds(secret)).isTrue();
        assertThat(file.holds("")).isFalse();
    }

    @Test
    void whatAnEarlierTryLeftIsNotInTheWay() throws IOException {
        Files.writeString(folder.resolve("token.unfinished"), "half a sec");
        SecretFile file = new SecretFile(folder.resolve("token"));

        assertThat(file.holds(file.ensure())).isTrue();
    }
}
