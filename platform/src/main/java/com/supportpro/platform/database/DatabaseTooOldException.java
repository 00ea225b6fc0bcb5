package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;

/** The configured PostgreSQL is older than what we are tested with. */
public final class DatabaseTooOldException extends StartRefusedException {

    DatabaseTooOldException(PostgresAccess access, String version, int oldest) {
        super(
                "The database " + access + " is PostgreSQL " + version + "; " + oldest + " or newer is needed.",
                "Upgrade that PostgreSQL, or leave SUPPORTPRO_DATABASE_URL out to use the embedded one.");
    }
}
