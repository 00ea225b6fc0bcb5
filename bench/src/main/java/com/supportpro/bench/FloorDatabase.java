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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    /** One transaction, as above. */
    void forget(String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from installed where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
        connection.commit();
    }

    /** How others connect. */
    PostgresAccess access() {
        return server.access();
    }

    void requireRow(String table, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from " + table + " where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("There is no " + name + " in " + table);
                }
            }
        }
        connection.commit();
    }

    void drop(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + table);
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
