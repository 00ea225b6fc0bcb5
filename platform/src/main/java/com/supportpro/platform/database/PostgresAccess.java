package com.supportpro.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where a database is and who asks. Its text never shows the password. */
public record PostgresAccess(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
