package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.HomeInUseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: an application that commits rows and is then killed without a chance to do anything. */
@Timeout(60)
class KilledApplicationTest {

    @TempDir
    Path home;

    CommittingProcess application;

    @BeforeEach
    void startApplication() throws Exception {
        application = CommittingProcess.start(home, List.of());
    }

    @AfterEach
    void killApplication() throws Exception {
        application.kill();
        application.postgres().endsWithin(Duration.ofSeconds(30));
    }

    @Test
    void theServerOfAKilledApplicationEndsInOrderAndKeepsWhatWasCommitted() throws Exception {
        application.kill();
        assertThat(application.postgres().endsWithin(Duration.ofSeconds(30))).isTrue();

        assertThat(rowsAtNextStart()).isEqualTo(CommittingProcess.ROWS);
    }

    @Test
    void aServerThatOutlivedItsApplicationIsStoppedAtTheNextStart() throws Exception {
        application.killWatchdog();
        application.kill();
        assertThat(application.postgres().isRunning()).isTrue();

        assertThat(rowsAtNextStart()).isEqualTo(CommittingProcess.ROWS);
        assertThat(application.postgres().isRunning()).isFalse();
    }

    @Test
    void aServerKilledTogetherWithItsApplicationRecoversWhatWasCommitted() throws Exception {
        application.killWatchdog();
        ProcessHandle.of(application.postgres().pid()).ifPresent(ProcessHandle::destroyForcibly);
        application.kill();

        assertThat(rowsAtNextStart()).isEqualTo(CommittingProcess.ROWS);
    }

    @Test
    void aSecondApplicationOnTheSameHomeIsRefusedWhileTheFirstLives() {
        assertThatThrownBy(() -> Home.open(home, "desk"))
                .isInstanceOf(HomeInUseException.class)
                .hasMessageContaining("process " + application.pid());
    }

    private int rowsAtNextStart() throws Exception {
        try (Home next = Home.open(home, "desk");
                EmbeddedPostgres postgres = Fixture.start(next.application())) {
            return Fixture.jdbc(postgres.access())
                    .sql("SELECT count(*) FROM kept")
                    .query(Integer.class)
                    .single();
        }
    }
}
