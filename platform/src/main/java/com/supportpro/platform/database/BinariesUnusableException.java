package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;
import java.io.IOException;

/** The embedded PostgreSQL cannot be unpacked, or does not exist for this kind of machine. */
public final class BinariesUnusableException extends StartRefusedException {

    private static final String REMEDY = "Give a PostgreSQL of your own with SUPPORTPRO_DATABASE_URL,"
            + " SUPPORTPRO_DATABASE_USER and SUPPORTPRO_DATABASE_PASSWORD, or put right what is named above.";

    BinariesUnusableException(String archive) {
        super("There is no embedded PostgreSQL for this machine (" + archive + " is not on the class path).", REMEDY);
    }

    BinariesUnusableException(String what, IOException cause) {
        super("The embedded PostgreSQL cannot be unpacked into " + what + ": " + cause, REMEDY, cause);
    }
}
