package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded PostgreSQL of an application, as processes that can be killed or held. */
final class ServerProcess {

    private final Path postgres;

    ServerProcess(Path application) {
        this.postgres = application.resolve("postgres");
    }

    /** Ends all of its processes at once. */
    void kill() throws IOException, InterruptedException {
        kill(all());
    }

    static void kill(List<ProcessHandle> all) throws InterruptedException {
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            for (int tries = 0; one.isAlive() && tries < 500; tries++) {
                Thread.sleep(10);
            }
        }
    }

    /** Holds all of its processes: they answer nobody. */
    void hold() throws IOException, InterruptedException {
        signal("STOP");
    }

    void letGo() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (ProcessHandle one : all()) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(one.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** The server first: it must not begin another one for each that ends. */
    List<ProcessHandle> all() throws IOException {
        Path file = postgres.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        Optional<ProcessHandle> server =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()));
        return server.stream()
                .flatMap(found -> Stream.concat(Stream.of(found), found.descendants()))
                .toList();
    }
}
