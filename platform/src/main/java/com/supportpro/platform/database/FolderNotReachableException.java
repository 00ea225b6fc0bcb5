package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;
import java.nio.file.Path;

/** The account of the embedded PostgreSQL cannot get to its folder. */
public final class FolderNotReachableException extends StartRefusedException {

    FolderNotReachableException(Path folder, int uid) {
        super(
                "The embedded PostgreSQL runs as user " + uid + ", who cannot enter " + folder + ".",
                "Set SUPPORTPRO_HOME to a folder whose parents everybody may enter, such as /var/lib/supportpro, or run"
                        + " this application as an ordinary user who owns its folder.");
    }
}
