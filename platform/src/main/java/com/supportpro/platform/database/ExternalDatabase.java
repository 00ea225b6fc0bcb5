package com.supportpro.platform.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(PostgresAccess access, int oldest) {

    static final int OLDEST = 15;

    private static final Logger LOG = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** The same, once it has answered and is new enough; one that is just starting gets some time. */
    PostgresAccess checked() {
        if (!access.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseNotReachableException(access, "the URL must begin with jdbc:postgresql:");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                requireVersion();
                return access;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !maySoonAnswer(e)) {
                    throw new DatabaseNotReachableException(access, String.valueOf(e.getMessage()));
                }
                LOG.warn("{} does not answer yet; trying again", access);
                pause();
            }
        }
    }

    private void requireVersion() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        try (Connection connection = new Driver().connect(access.url(), properties)) {
            DatabaseMetaData product = connection.getMetaData();
            if (product.getDatabaseMajorVersion() < oldest) {
                throw new DatabaseTooOldException(access, product.getDatabaseProductVersion(), oldest);
            }
        }
    }

    private static boolean maySoonAnswer(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private void pause() {
        if (!Pause.of(BETWEEN)) {
            throw new DatabaseNotReachableException(access, "interrupted while waiting for it");
        }
    }
}
