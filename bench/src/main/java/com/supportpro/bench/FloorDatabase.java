package com.supportpro.bench;

import com.supportpro.platform.database.EmbeddedPostgres;
import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.platform.database.PostgresBinaries;
import com.supportpro.platform.database.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The embedded server as the desk has it, with one table, asked over one open connection. */
final class FloorDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;
    private final Connection connection;

    private FloorDatabase(Path folder, EmbeddedPostgres server, Connection connection) {
        this.folder = folder;
        this.server = server;
        this.connection = connection;
    }

    static FloorDatabase start() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("supportpro-bench-floor-");
        // The server may run as another user than this process.
        folder.toFile().setExecutable(true, false);
        EmbeddedPostgres server = EmbeddedPostgres.start(
                PostgresBinaries.unpackedIn(folder.resolve("binaries")), folder, 0, ServerSettings.durable());
        PostgresAccess access = server.access();
        Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table installed (id text primary key, version text not null, digest text not null)");
        }
        connection.setAutoCommit(false);
        return new FloorDatabase(folder, server, connection);
    }

    /** One transaction, on disk when this returns. */
    void record(String id, String version, String digest) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into installed values (?, ?, ?) on conflict (id) do update set version = excluded.version")) {
            insert.setString(1, id);
            insert.setString(2, version);
            insert.setString(3, digest);
            insert.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
        Places.delete(folder);
    }
}
