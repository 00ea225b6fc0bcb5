package com.supportpro.platform.database;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that runs {@link CommittingApplication}, and the ways to kill it. */
final class CommittingProcess {

    static final int ROWS = 200;

    private final Process process;
    private final Postmaster postgres;
    private final List<String> account;

    private CommittingProcess(Process process, Path home, String report) throws Exception {
        String[] words = report.split(" ", -1);
        this.process = process;
        this.postgres =
                new Postmaster(Long.parseLong(words[1]), home.toRealPath().resolve("desk/postgres"));
        this.account = List.of(words).subList(2, words.length);
    }

    /** Returns once its rows are committed. */
    static CommittingProcess start(Path home, List<String> prefix) throws Exception {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommittingApplication.class.getName(),
                home.toString()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("committed ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The application ended before it had committed");
        }
        return new CommittingProcess(process, home, line);
    }

    long pid() {
        return process.pid();
    }

    Postmaster postgres() {
        return postgres;
    }

    /** What it put before PostgreSQL's programs. */
    List<String> account() {
        return account;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void killWatchdog() throws Exception {
        ProcessHandle watchdog = process.children()
                .filter(child -> child.pid() != postgres.pid())
                .findFirst()
                .orElseThrow();
        watchdog.destroyForcibly();
        watchdog.onExit().get(10, TimeUnit.SECONDS);
    }
}
