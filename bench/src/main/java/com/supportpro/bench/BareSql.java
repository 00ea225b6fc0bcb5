package com.supportpro.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements of the desk's search without the desk. */
record BareSql(Connection connection) {

    private static final int PAGE = 24;
    private static final String EXPLAIN = "explain (analyze, buffers, costs off) ";

    /** In one transaction; the documents of the page. */
    List<String> ask(Question question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(question, statement);
            texts(statement, count(question));
            List<String> documents = texts(statement, select(question));
            connection.commit();
            return documents;
        }
    }

    /** The plans of the statements, with their times. */
    String explain(Question question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(question, statement);
            List<String> plan = new ArrayList<>();
            if (!question.mistyped().isEmpty()) {
                plan.addAll(texts(statement, EXPLAIN + near(question)));
            }
            plan.addAll(texts(statement, EXPLAIN + count(question)));
            plan.addAll(texts(statement, EXPLAIN + select(question)));
            connection.commit();
            return String.join("\n", plan) + "\n";
        }
    }

    private static void prepare(Question question, Statement statement) throws SQLException {
        if (!question.mistyped().isEmpty()) {
            statement.execute("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)");
            texts(statement, near(question));
        }
    }

    private static String near(Question question) {
        String typed = "'" + question.mistyped() + "'";
        return "select word from listing_word where " + typed + " <% word order by word_similarity(" + typed
                + ", word) desc, similarity(" + typed + ", word) desc, word limit 10";
    }

    private static String count(Question question) {
        return "select count(*) from listing where " + question.matches();
    }

    private static String select(Question question) {
        return "select document from listing where " + question.matches() + " order by " + question.order() + " limit "
                + PAGE;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
