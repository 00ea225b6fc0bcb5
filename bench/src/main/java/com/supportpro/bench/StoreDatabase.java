package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded server of a running store; connections to it are made as the store makes them. */
record StoreDatabase(String server, String password, String superuser) {

    private static final int LINE_OF_PORT = 3;

    /** Of the store with this home. */
    static StoreDatabase of(Path home) throws IOException {
        Path data = home.resolve("store/postgres");
        String port = Files.readAllLines(data.resolve("postmaster.pid"))
                .get(LINE_OF_PORT)
                .strip();
        return new StoreDatabase(
                "jdbc:postgresql://127.0.0.1:" + port + "/",
                Files.readString(data.resolve("supportpro.password")).strip(),
                Files.readString(data.resolve("superuser.password")).strip());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server + "supportpro", "supportpro", password);
    }

    /** To another database of the same server, which the store's own role may not enter. */
    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(server + name, "postgres", superuser);
    }

    /** A number that a query answers. */
    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
