package com.supportpro.platform.home;

import java.nio.file.Path;

/** Another process, or another application context of this one, works in the folder. */
public final class HomeInUseException extends StartRefusedException {

    HomeInUseException(Path folder, String holder) {
        super(
                "The folder " + folder + " is in use by another running application (process " + holder + ").",
                "Stop process " + holder + ", or give this one a folder of its own with SUPPORTPRO_HOME.");
    }
}
