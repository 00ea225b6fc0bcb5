package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk has lost although it said that it had written it. */
class PowerCutTests {

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId addon;

    @BeforeEach
    void anInstalledAddon() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        addon = desk.store.publish("webhook");
        process.run(Action.INSTALL, addon);
    }

    @Test
    void aReleaseWhoseFolderIsLostIsFetchedAgain() throws IOException {
        Tree.delete(home.resolve("addons/acme"));

        started();

        assertThat(desk.runtime.present(addon)).contains(Version.of("1.0.0"));
        new Consistency(desk, process).check();
    }

    @Test
    void aReleaseWithHalfAFileIsOutOfServiceWithTheReason() throws IOException {
        try (FileChannel file =
                FileChannel.open(home.resolve("addons/acme/webhook/1.0.0/addon.json"), StandardOpenOption.WRITE)) {
            file.truncate(1);
        }

        started();

        Installation installation = process.installation(addon).orElseThrow();
        assertThat(installation.state()).isEqualTo(Installation.State.FAILED);
        assertThat(installation.reason()).contains("files-changed");
    }

    @Test
    void anEarlierReleaseWhoseFolderIsLostIsFetchedAgainToRollBack() throws IOException {
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        process.run(Action.UPDATE, addon);
        Tree.delete(home.resolve("addons/acme/webhook/1.0.0"));
        started();

        Operation operation = process.run(Action.ROLLBACK, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(desk.runtime.present(addon)).contains(Version.of("1.0.0"));
        new Consistency(desk, process).check();
    }

    @Test
    void theNamesOfAllNewFoldersAreMadeDurable() throws IOException {
        Path folder = home.resolve("a/b/c");
        assertThat(Tree.missing(folder)).containsExactly(home.resolve("a"), home.resolve("a/b"), folder);

        Tree.make(folder);

        assertThat(folder).isDirectory();
        assertThat(Tree.missing(folder)).isEmpty();
    }

    private void started() {
        process = desk.process();
        process.boot.run();
    }
}
