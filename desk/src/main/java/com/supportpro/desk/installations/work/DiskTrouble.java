package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;

/** What an input or output error says about the disk. */
final class DiskTrouble {

    private DiskTrouble() {}

    static Problem problem(IOException error) {
        String message = String.valueOf(error.getMessage());
        boolean full = message.contains("No space left") || message.contains("quota exceeded");
        return full ? Problem.of("no-space") : Problem.of("disk", "reason", message);
    }
}
