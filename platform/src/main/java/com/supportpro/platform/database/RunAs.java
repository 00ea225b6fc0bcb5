package com.supportpro.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run, since they refuse root: what to put before a command, and the user and group who must
 * own the data.
 */
record RunAs(List<String> prefix, int uid, int gid) {

    /** Whoever runs this application; for root a user namespace without rights, else an unprivileged account. */
    static RunAs current() {
        int uid = own("unix:uid");
        if (uid != 0) {
            return new RunAs(List.of(), uid, own("unix:gid"));
        }
        return namespace().orElseGet(RunAs::unprivileged);
    }

    /** Files stay root's, yet the process has none of root's rights; containers often forbid it. */
    static Optional<RunAs> namespace() {
        // PostgreSQL wants its user to have a name.
        boolean works = new Command("unshare", "-U", "id", "-un").run("").success();
        return works ? Optional.of(new RunAs(List.of("unshare", "-U"), 0, 0)) : Optional.empty();
    }

    static RunAs unprivileged() {
        String[] account = Stream.of("supportpro", "postgres", "nobody")
                .flatMap(RunAs::passwdLine)
                .findFirst()
                .orElseThrow(NoUnprivilegedAccountException::new)
                .split(":", -1);
        List<String> prefix = List.of(
                "setpriv", "--reuid=" + account[2], "--regid=" + account[3], "--clear-groups", "--no-new-privs");
        return new RunAs(prefix, Integer.parseInt(account[2]), Integer.parseInt(account[3]));
    }

    boolean changesUser() {
        return uid != own("unix:uid");
    }

    boolean canEnter(Path folder) {
        return new Command("sh", "-c", "cd -- \"$1\"", "sh", folder.toString())
                .under(this)
                .run("")
                .success();
    }

    private static Stream<String> passwdLine(String user) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.filter(line -> line.matches(user + ":[^:]*:\\d+:\\d+:.*")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int own(String attribute) {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
