package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;

/** The configured PostgreSQL does not answer, or not to us. */
public final class DatabaseNotReachableException extends StartRefusedException {

    DatabaseNotReachableException(PostgresAccess access, String reason) {
        super(
                "The database cannot be used as " + access + ": " + reason,
                "Check SUPPORTPRO_DATABASE_URL, SUPPORTPRO_DATABASE_USER and SUPPORTPRO_DATABASE_PASSWORD, or leave them"
                        + " out to use the embedded PostgreSQL.");
    }
}
