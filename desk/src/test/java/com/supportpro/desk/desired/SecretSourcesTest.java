package com.supportpro.desk.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourcesTest {

    @TempDir
    Path folder;

    @Test
    void onlyVariablesThatWereSetAsideAreRead() {
        var sources =
                sources(Map.of("ADDON_URL", "https://a.example", "SUPPORTPRO_SECRET_KEY", "k", "ADDON_EMPTY", ""));

        assertThat(sources.read("env:ADDON_URL")).contains("https://a.example");
        assertThat(sources.read("env:SUPPORTPRO_SECRET_KEY")).isEmpty();
        assertThat(sources.read("env:ADDON_EMPTY")).isEmpty();
        assertThat(sources.read("env:ADDON_OTHER")).isEmpty();
    }

    @Test
    void onlyFilesInTheFoldersAreRead() throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Path outside = Files.writeString(folder.resolve("outside"), "no");
        Files.writeString(secrets.resolve("token"), "line\n");
        Files.write(secrets.resolve("binary"), new byte[] {(byte) 0xFF, 0});
        Files.writeString(secrets.resolve("large"), "x".repeat(40_001));
        Files.createSymbolicLink(secrets.resolve("away"), outside);
        Files.createSymbolicLink(secrets.resolve("within"), secrets.resolve("token"));
        var sources = sources(Map.of());

        assertThat(sources.read("file:" + secrets + "/token")).contains("line");
        assertThat(sources.read("file:" + secrets + "/within")).contains("line");
        assertThat(List.of("away", "binary", "large", "none", ".", "../outside", "../secrets2/x"))
                .allSatisfy(name ->
                        assertThat(sources.read("file:" + secrets + "/" + name)).isEmpty());
    }

    private SecretSources sources(Map<String, String> environment) {
        return new SecretSources("ADDON_", List.of(folder.resolve("secrets"), folder.resolve("missing")), environment);
    }
}
