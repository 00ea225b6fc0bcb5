package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptIdTest {

    @TempDir
    Path home;

    @Test
    void theIdIsDrawnOnceAndNothingElseIsLeft() throws IOException {
        String drawn = new KeptId(home.resolve("below"), "node.id").ensure();

        assertThat(UUID.fromString(drawn)).hasToString(drawn);
        assertThat(new KeptId(home.resolve("below"), "node.id").ensure()).isEqualTo(drawn);
        try (Stream<Path> files = Files.list(home.resolve("below"))) {
            assertThat(files).containsExactly(home.resolve("below/node.id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "6f1d5a52-70a3"})
    void whatAPowerCutOrAFullDiskLeftOfItIsDrawnAnewInsteadOfKeepingTheApplicationFromItsStart(String left)
            throws IOException {
        Files.writeString(home.resolve("instance.id"), left);

        String drawn = new KeptId(home, "instance.id").ensure();

        assertThat(UUID.fromString(drawn)).hasToString(drawn);
        assertThat(home.resolve("instance.id")).hasContent(drawn);
    }

    @Test
    void oneThatWasWrittenByHandStays() throws IOException {
        Files.writeString(home.resolve("instance.id"), "6f1d5a52-70a3-4f55-9c0a-222222222222\n");

        assertThat(new KeptId(home, "instance.id").ensure()).isEqualTo("6f1d5a52-70a3-4f55-9c0a-222222222222");
    }
}
