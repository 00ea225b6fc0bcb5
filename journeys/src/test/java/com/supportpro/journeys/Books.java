package com.supportpro.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the store or the desk, looked into past the application. */
final class Books {

    private static final int PORT_LINE = 3;

    private final Source source;

    /** The embedded database of the application. */
    Books(Path application) {
        Path postgres = application.resolve("postgres");
        this.source = () -> embedded(postgres);
    }

    /** A database of its own. */
    Books(String url, String user, String password) {
        this.source = () -> DriverManager.getConnection(url, user, password);
    }

    private interface Source {
        Connection open() throws SQLException;
    }

    /** The first column of all rows. */
    List<String> all(String query, Object... values) {
        try (Connection connection = source.open();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    String one(String query, Object... values) {
        List<String> found = all(query, values);
        if (found.size() != 1) {
            throw new AssertionError(query + " found " + found);
        }
        return found.get(0);
    }

    void change(String statement, Object... values) {
        try (Connection connection = source.open();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** The port is another one after each start. */
    private static Connection embedded(Path postgres) throws SQLException {
        try {
            String port = Files.readAllLines(postgres.resolve("postmaster.pid")).get(PORT_LINE);
            String password =
                    Files.readString(postgres.resolve("supportpro.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/supportpro", "supportpro", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
