package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;
import java.nio.file.Path;

/** A PostgreSQL left behind by a killed application does not end. */
public final class PostgresNotStoppedException extends StartRefusedException {

    PostgresNotStoppedException(Path folder, long pid) {
        super(
                "A PostgreSQL left over from an earlier run (process " + pid + ") still works in " + folder + ".",
                "Stop process " + pid + " and start again.");
    }
}
