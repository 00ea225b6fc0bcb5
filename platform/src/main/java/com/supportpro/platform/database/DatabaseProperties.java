package com.supportpro.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.database}: the PostgreSQL to use instead of the embedded one, and the port of the embedded one (0:
 * any free one).
 */
@ConfigurationProperties("supportpro.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("0") int port) {

    boolean isExternal() {
        return url != null && !url.isBlank();
    }

    PostgresAccess access() {
        return new PostgresAccess(text(url), text(user), text(password));
    }

    @Override
    public String toString() {
        return isExternal() ? access().toString() : "embedded";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
