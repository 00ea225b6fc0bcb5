package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;
import java.nio.file.Path;

/** PostgreSQL, or the making of its data folder, failed; carries its last words. */
public final class PostgresNotStartedException extends StartRefusedException {

    PostgresNotStartedException(Path folder, String lastWords) {
        super(
                "The embedded PostgreSQL in " + folder + " does not start. Its last words:\n" + lastWords.strip(),
                "Usual reasons: no space left on the disk, a folder that is not writable, too little memory, or a port that"
                        + " is taken (supportpro.database.port).");
    }
}
