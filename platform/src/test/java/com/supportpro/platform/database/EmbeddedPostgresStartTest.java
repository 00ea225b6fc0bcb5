package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedPostgresStartTest {

    private static final RunAs CAN_ENTER_NOTHING = new RunAs(List.of("false"), 65534, 65534);

    @TempDir
    Path parent;

    Path folder;

    @BeforeEach
    void makeFolder() {
        folder = Fixture.applicationFolder(parent);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theServerRunsAsEveryKindOfAccountAndHandsTheDataOver(RunAs account) {
        try (EmbeddedPostgres postgres = Fixture.start(folder, account)) {
            Fixture.jdbc(postgres.access()).sql("CREATE TABLE kept ()").update();
        }
        try (EmbeddedPostgres postgres = Fixture.start(folder)) {
            assertThat(Fixture.jdbc(postgres.access())
                            .sql("SELECT * FROM kept")
                            .query()
                            .listOfRows())
                    .isEmpty();
        }
    }

    static Stream<RunAs> accounts() {
        return Fixture.isRoot() ? Stream.of(RunAs.current(), RunAs.unprivileged()) : Stream.of(RunAs.current());
    }

    @Test
    void aFolderThatTheServersAccountCannotEnterIsNamed() {
        assertThatThrownBy(() -> Fixture.start(folder, CAN_ENTER_NOTHING))
                .isInstanceOfSatisfying(FolderNotReachableException.class, refused -> {
                    assertThat(refused).hasMessageContaining("user 65534, who cannot enter " + folder);
                    assertThat(refused.remedy()).contains("SUPPORTPRO_HOME");
                });
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws IOException {
        Fixture.start(folder).close();
        Path version = folder.resolve("postgres/PG_VERSION");
        Files.writeString(version, "14\n");

        assertThatThrownBy(() -> Fixture.start(folder))
                .isInstanceOf(OtherMajorVersionException.class)
                .hasMessageContaining("belongs to PostgreSQL 14, the embedded one is 18");
        assertThat(version).hasContent("14");
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProcessIsSeenThrough() throws IOException {
        Fixture.start(folder).close();
        String stale = ProcessHandle.current().pid() + "\n" + folder.resolve("postgres")
                + "\n0\n5432\n\n127.0.0.1\n1 2\nready\n";
        Files.writeString(folder.resolve("postgres/postmaster.pid"), stale);

        try (EmbeddedPostgres postgres = Fixture.start(folder)) {
            assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void aServerThatCannotStartIsReportedWithItsLastWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(
                            Fixture.binaries(), folder, taken.getLocalPort(), ServerSettings.durable()))
                    .isInstanceOf(PostgresNotStartedException.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void aHalfMadeDataFolderIsMadeAnew() throws IOException {
        Files.createDirectories(folder.resolve("postgres.unfinished/base"));

        try (EmbeddedPostgres postgres = Fixture.start(folder)) {
            assertThat(postgres.port()).isPositive();
        }
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }
}
