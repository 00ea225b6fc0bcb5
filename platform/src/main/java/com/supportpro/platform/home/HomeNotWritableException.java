package com.supportpro.platform.home;

import java.io.IOException;
import java.nio.file.Path;

/** The home cannot be made or written. */
public final class HomeNotWritableException extends StartRefusedException {

    HomeNotWritableException(Path folder, IOException cause) {
        super(
                "The folder " + folder + " cannot be used: " + cause,
                "Give the user who runs this application the right to write there, or set SUPPORTPRO_HOME to another folder.",
                cause);
    }
}
