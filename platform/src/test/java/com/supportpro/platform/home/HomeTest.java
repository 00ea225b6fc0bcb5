package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path parent;

    @Test
    void theFoldersAreMadeForTheirOwnerOnly() throws IOException {
        try (Home home = Home.open(parent.resolve("a/home"), "desk")) {
            assertThat(permissions(home.root())).isEqualTo("rwx------");
            assertThat(permissions(home.application())).isEqualTo("rwx------");
            assertThat(permissions(home.folder("addons"))).isEqualTo("rwx------");
        }
    }

    @Test
    void twoApplicationsMayShareAHomeButNotAFolder() throws IOException {
        try (Home desk = Home.open(parent, "desk");
                Home store = Home.open(parent, "store")) {
            assertThat(desk.root()).isEqualTo(store.root());
            assertThatThrownBy(() -> Home.open(parent, "desk"))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining(desk.application().toString());
        }
    }

    @Test
    void aClosedHomeCanBeOpenedAgain() throws IOException {
        Home.open(parent, "desk").close();

        Home.open(parent, "desk").close();
    }

    @Test
    void aHomeThatIsAFileIsRefusedWithARemedy() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> Home.open(file, "desk"))
                .isInstanceOfSatisfying(
                        HomeNotWritableException.class,
                        refused -> assertThat(refused.remedy()).contains("SUPPORTPRO_HOME"));
    }

    @Test
    void anApplicationNameThatIsNoFolderNameIsRefused() {
        assertThatThrownBy(() -> Home.open(parent, "../desk")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
