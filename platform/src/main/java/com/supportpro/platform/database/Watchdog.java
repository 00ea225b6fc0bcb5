package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A sleeping shell that ends the server in order when this process is killed. It notices by the end of its input, which
 * the kernel closes with us.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            "read -r line; tr '\\0' '\\n' < /proc/$1/cmdline | grep -qxF -- \"$2\" && kill -INT \"$1\"; exit 0";

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(long pid, Path data) throws IOException {
        Command command = new Command("setsid", "sh", "-c", SCRIPT, "sh", Long.toString(pid), data.toString());
        return new Watchdog(command.builder()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
