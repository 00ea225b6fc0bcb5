package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = Fixture.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "listen_addresses,127.0.0.1",
        "password_encryption,scram-sha-256",
        "server_encoding,UTF8",
        "log_timezone,UTC"
    })
    void theSettingsAreReallyInForce(String setting, String value) {
        assertThat(jdbc().sql("SHOW " + setting).query(String.class).single()).isEqualTo(value);
    }

    @Test
    void textSortsByCodePointAndChangesCaseInEveryLanguage() {
        assertThat(jdbc().sql("SELECT lower('ĐẶNG') || ('a' > 'B')")
                        .query(String.class)
                        .single())
                .isEqualTo("đặngtrue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supportpro", "postgres"})
    void aWrongPasswordIsRefused(String user) {
        PostgresAccess wrong = new PostgresAccess(postgres.access().url(), user, "guess");

        assertThatThrownBy(() -> Fixture.jdbc(wrong).sql("SELECT 1").query().singleValue())
                .rootCause()
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theApplicationsRoleOwnsItsDatabaseButIsNoSuperuser() {
        assertThat(jdbc().sql(
                                "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        jdbc().sql("CREATE EXTENSION pg_trgm").update();
        assertThat(jdbc().sql("SELECT similarity('word', 'words') > 0")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void onlyTheOwnerCanReadTheData() throws IOException {
        Path data = folder.resolve("postgres");

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("supportpro.password"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("superuser.password"))).isEqualTo("rw-------");
    }

    @Test
    void thePasswordIsInNoTextAndNoCommandLine() throws IOException {
        String password = postgres.access().password();

        assertThat(postgres.access().toString()).doesNotContain(password);
        assertThat(Files.readString(Path.of("/proc", Long.toString(postgres.pid()), "cmdline")))
                .doesNotContain(password);
    }

    @Test
    void ctrlCInTheTerminalDoesNotReachTheServer() throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(postgres.pid()), "stat"));
        List<String> fields = List.of(status.replaceFirst(".*\\) ", "").split(" "));

        assertThat(fields.get(3)).as("session").isEqualTo(Long.toString(postgres.pid()));
    }

    @Test
    void portAndProcessCanBeFoundInTheDataFolder() throws IOException {
        assertThat(PostmasterFile.running(folder.toRealPath().resolve("postgres")))
                .contains(new PostmasterFile(postgres.pid(), postgres.port(), true));
    }

    private static JdbcClient jdbc() {
        return Fixture.jdbc(postgres.access());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
