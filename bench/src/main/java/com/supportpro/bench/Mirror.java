package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A desk's database, asked directly. */
final class Mirror implements AutoCloseable {

    private static final int PAGE = 24;
    private static final int LINE_OF_PORT = 3;

    private final Connection connection;

    private Mirror(Connection connection) {
        this.connection = connection;
    }

    /** Of the desk with this home. */
    static Mirror of(Path home) throws IOException, SQLException {
        Path data = home.resolve("desk/postgres");
        String port = Files.readAllLines(data.resolve("postmaster.pid"))
                .get(LINE_OF_PORT)
                .strip();
        String password = Files.readString(data.resolve("supportpro.password")).strip();
        return new Mirror(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/supportpro", "supportpro", password));
    }

    /** What autovacuum does by itself some time after such a change. */
    void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze listing");
        }
        connection.setAutoCommit(false);
    }

    /** The statements of the desk's search, in one transaction; the documents of the page. */
    List<String> ask(Question question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(question, statement);
            count(question, statement);
            List<String> documents = page(question, statement);
            connection.commit();
            return documents;
        }
    }

    /** The plan of the page's statement, with its times. */
    String explain(Question question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(question, statement);
            String plan = lines(statement, "explain (analyze, buffers, costs off) " + count(question)) + "\n"
                    + lines(statement, "explain (analyze, buffers, costs off) " + select(question));
            connection.commit();
            return plan;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void prepare(Question question, Statement statement) throws SQLException {
        if (question.where().mistyped()) {
            statement.execute("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)");
        }
    }

    private static void count(Question question, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(count(question))) {
            row.next();
        }
    }

    private static List<String> page(Question question, Statement statement) throws SQLException {
        List<String> documents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(select(question))) {
            while (rows.next()) {
                documents.add(rows.getString(1));
            }
        }
        return documents;
    }

    private static String count(Question question) {
        return "select count(*) from listing where " + question.where().matches();
    }

    private static String select(Question question) {
        return "select document from listing where " + question.where().matches() + " order by "
                + question.where().order() + " limit " + PAGE;
    }

    private static String lines(Statement statement, String sql) throws SQLException {
        var text = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
