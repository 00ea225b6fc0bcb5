package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseTest {

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = Fixture.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReachableDatabaseIsTakenAsItIs() {
        assertThat(new ExternalDatabase(server.access(), 15).checked()).isEqualTo(server.access());
    }

    @Test
    void aDatabaseThatIsTooOldIsRefused() {
        assertThatThrownBy(() -> new ExternalDatabase(server.access(), 99).checked())
                .isInstanceOf(DatabaseTooOldException.class)
                .hasMessageContaining("is PostgreSQL 18.6; 99 or newer is needed");
    }

    @Test
    void aRefusedPasswordIsSaidButNotShown() {
        PostgresAccess wrong =
                new PostgresAccess(server.access().url() + "?password=inUrl", "supportpro", "guessedPassword");

        assertThatThrownBy(() -> new ExternalDatabase(wrong, 15).checked())
                .isInstanceOf(DatabaseNotReachableException.class)
                .hasMessageContaining("supportpro at " + server.access().url())
                .hasMessageNotContainingAny("guessedPassword", "inUrl");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefused() {
        PostgresAccess other = new PostgresAccess("jdbc:mysql://localhost/desk", "desk", "secret");

        assertThatThrownBy(() -> new ExternalDatabase(other, 15).checked())
                .isInstanceOf(DatabaseNotReachableException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }
}
