package com.supportpro.desk.installations.work;

import com.supportpro.platform.database.EmbeddedPostgres;
import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.platform.database.PostgresBinaries;
import com.supportpro.platform.database.ServerSettings;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database with this feature's tables, shared by its tests. */
final class TestDatabase {

    static final DataSource DATA_SOURCE = open();

    private TestDatabase() {}

    private static DataSource open() {
        HikariDataSource source = new HikariDataSource();
        PostgresAccess access = server().access();
        source.setJdbcUrl(access.url());
        source.setUsername(access.user());
        source.setPassword(access.password());
        source.setMaximumPoolSize(8);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** Ends with this process. */
    private static EmbeddedPostgres server() {
        try {
            Path folder = Files.createTempDirectory("installations");
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(Path.of(System.getProperty("java.io.tmpdir")));
            return EmbeddedPostgres.start(binaries, folder, 0, ServerSettings.forgetful());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
