package com.supportpro.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the server over a prepared folder and waits until it answers. */
record Launch(PostgresBinaries binaries, DataFolder folder, ServerSettings settings) {

    /** After a crash PostgreSQL first replays its log; that may take a while and is never a reason to kill it soon. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 8;

    Started on(int port) throws IOException {
        LogFile log = folder.log();
        log.turnOver();
        String lastWords = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long before = log.length();
            Process process = start(port == 0 ? freePort() : port, log);
            Optional<PostmasterFile> ready = awaitReady(process);
            if (ready.isPresent()) {
                return started(process, ready.get());
            }
            lastWords = log.since(before);
            if (!passes(lastWords, port) || !Pause.of(Duration.ofMillis(500))) {
                break;
            }
        }
        throw new PostgresNotStartedException(folder.path(), lastWords);
    }

    private Started started(Process process, PostmasterFile file) throws IOException {
        return new Started(
                process,
                new Postmaster(process.pid(), folder.path()),
                file.port(),
                Watchdog.over(process.pid(), folder.path()));
    }

    /** In a session of its own: Ctrl-C in the terminal reaches us only, and we stop it in order. */
    private Process start(int port, LogFile log) throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(folder.account().prefix());
        words.addAll(List.of(
                binaries.program("postgres").toString(), "-D", folder.path().toString()));
        words.addAll(List.of("-p", Integer.toString(port)));
        words.addAll(settings.arguments());
        ProcessBuilder builder = new Command(words).builder();
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        return builder.start();
    }

    private Optional<PostmasterFile> awaitReady(Process process) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Optional<PostmasterFile> file = PostmasterFile.of(folder.path());
            if (file.isPresent() && file.get().ready() && file.get().pid() == process.pid()) {
                return file;
            }
            if (!Pause.of(Duration.ofMillis(20))) {
                break;
            }
        }
        process.destroy();
        return Optional.empty();
    }

    /** Another program took the port we had found free, or the backends of a killed server are still ending. */
    private static boolean passes(String lastWords, int port) {
        boolean portTaken = port == 0 && lastWords.contains("Address already in use");
        return portTaken || lastWords.contains("pre-existing shared memory block");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
