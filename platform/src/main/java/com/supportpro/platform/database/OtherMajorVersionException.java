package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;
import java.nio.file.Path;

/** The data was written by a PostgreSQL that this one cannot read. */
public final class OtherMajorVersionException extends StartRefusedException {

    OtherMajorVersionException(Path folder, String found, String ours) {
        super(
                "The data in " + folder + " belongs to PostgreSQL " + found + ", the embedded one is " + ours + ".",
                "Start the release of this application that wrote it, dump the database there and load the dump into a"
                        + " new home, or run a PostgreSQL " + found + " and name it by SUPPORTPRO_DATABASE_URL.");
    }
}
