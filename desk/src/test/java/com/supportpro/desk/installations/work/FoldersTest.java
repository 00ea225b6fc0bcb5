package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path addons;

    @Test
    void tellsOfWhichAddonsThereAreFiles() throws Exception {
        Folders folders = new Folders(addons);
        Files.createDirectories(addons.resolve("acme/chat/1.0.0"));
        Files.createDirectories(addons.resolve("acme/forms"));

        assertThat(folders.present())
                .containsExactlyInAnyOrder(new AddonId("acme", "chat"), new AddonId("acme", "forms"));
    }

    @Test
    void leavesAloneWhatIsNoAddons() throws Exception {
        Folders folders = new Folders(addons);
        Files.createDirectories(addons.resolve("lost+found/#12/1.0.0"));
        Files.createDirectories(addons.resolve("My notes/Old ones"));
        Files.createDirectories(addons.resolve(".incoming/acme"));
        Files.writeString(addons.resolve("README"), "x");

        assertThat(folders.present()).isEmpty();
        assertThat(folders.releases()).isEmpty();
    }

    @Test
    void tellsOfTheReleasesByTheNamesTheyAreRecordedUnder() throws Exception {
        Folders folders = new Folders(addons);
        Path release = Files.createDirectories(addons.resolve("acme/chat/1.0.0"));
        Files.createDirectories(addons.resolve("acme/forms"));

        assertThat(folders.releases()).containsExactly(Map.entry("acme/chat/1.0.0", release));
    }
}
