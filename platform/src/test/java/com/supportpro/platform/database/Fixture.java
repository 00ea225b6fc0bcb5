package com.supportpro.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What tests of the embedded server share: binaries unpacked once and kept, and folders that any account can reach. */
final class Fixture {

    private Fixture() {}

    static PostgresBinaries binaries() {
        Path parent =
                Path.of(System.getProperty("java.io.tmpdir"), "supportpro-binaries-" + System.getProperty("user.name"));
        return PostgresBinaries.unpackedIn(parent);
    }

    static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.start(binaries(), folder, 0, ServerSettings.durable());
    }

    static EmbeddedPostgres start(Path folder, RunAs account) {
        return EmbeddedPostgres.start(binaries(), folder, 0, ServerSettings.durable(), account);
    }

    static JdbcClient jdbc(PostgresAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }

    /** An application's folder in a home, both closed as a home makes them. */
    static Path applicationFolder(Path parent) {
        try {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
            return Files.createDirectories(
                    parent.resolve("home/desk"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRoot() {
        return RunAs.current().uid() == 0;
    }
}
