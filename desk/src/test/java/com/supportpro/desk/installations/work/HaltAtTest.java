package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Operation;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltAtTest {

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private AddonId addon;
    private int waited;

    @BeforeEach
    void aDeskAndWhatItIsTold() throws IOException {
        desk = new LifecycleDesk(home);
        addon = desk.store.publish("webhook");
        Files.writeString(home.resolve("halt"), "INSTALL:stage:before=wait\n");
    }

    @Test
    void aStepWaitsWhereTheFileSaysAndSaysThatItDoes() {
        Operation operation = installed(true);

        assertThat(waited).isEqualTo(1);
        assertThat(home.resolve("halt.reached")).hasContent("INSTALL:stage:before=wait");
        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void onlyADemoCares() {
        Operation operation = installed(false);

        assertThat(waited).isZero();
        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    private Operation installed(boolean demo) {
        var process = desk.process(new HaltAt("@" + home.resolve("halt"), demo, pause -> {
            waited++;
            clear();
        }));
        process.boot.run();
        return process.run(Action.INSTALL, addon);
    }

    private void clear() {
        try {
            Files.delete(home.resolve("halt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
