package com.supportpro.testkit;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database of one application context; made when something first asks for it. */
final class FreshDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();

    @Override
    public String getJdbcUrl() {
        return database.access().url();
    }

    @Override
    public String getUsername() {
        return database.access().user();
    }

    @Override
    public String getPassword() {
        return database.access().password();
    }

    @Override
    public void close() {
        database.close();
    }
}
