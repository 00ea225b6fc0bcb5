package com.supportpro.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are: what was built before, and where the journeys leave what they found. */
final class Places {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOUND = Path.of("target", "journeys").toAbsolutePath();

    private Places() {}

    static Path application(String name) {
        return built(PROJECT.resolve(name).resolve("target").resolve(name + "-app.jar"));
    }

    static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("addons"), 3)) {
            List<Path> found = files.filter(file -> file.getParent().endsWith("target")
                            && file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No add-on is built: build them first, as ./check does");
            }
            return found;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing: build the applications first, as ./check does");
        }
        return file;
    }
}
