package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With real processes: the server is ended behind the application's back. */
@Timeout(120)
class SupervisedPostgresTest {

    @TempDir
    Path parent;

    Path folder;

    @BeforeEach
    void makeFolder() {
        folder = Fixture.applicationFolder(parent);
    }

    @Test
    void aServerThatIsKilledWorksAgainOnItsPortAndThePoolWithIt() {
        try (EmbeddedPostgres postgres = Fixture.start(folder);
                HikariDataSource pool = pool(postgres)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("CREATE TABLE kept AS SELECT 1 AS number").update();

            kill(postgres);
            assertThat(numberOnceThere(jdbc)).isEqualTo(1);
            kill(postgres);
            assertThat(numberOnceThere(jdbc)).isEqualTo(1);

            await().untilAsserted(() -> assertThat(postgres.restarts()).isEqualTo(2));
            assertThat(postgres.trouble()).isEmpty();
        }
    }

    @Test
    void aServerThatEndsJustBeforeTheApplicationDoesStaysEnded() throws IOException {
        EmbeddedPostgres postgres = Fixture.start(folder);
        kill(postgres);

        postgres.close();

        assertThat(PostmasterFile.running(folder.toRealPath().resolve("postgres")))
                .isEmpty();
    }

    private static void kill(EmbeddedPostgres postgres) {
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static int numberOnceThere(JdbcClient jdbc) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> number(jdbc), number -> number == 1);
    }

    private static int number(JdbcClient jdbc) {
        return jdbc.sql("SELECT number FROM kept").query(Integer.class).single();
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.access().url());
        pool.setUsername(postgres.access().user());
        pool.setPassword(postgres.access().password());
        pool.setConnectionTimeout(2_000);
        return pool;
    }
}
