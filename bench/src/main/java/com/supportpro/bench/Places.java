package com.supportpro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are: what was built before, and where logs and results go. */
final class Places {

    private static final Path PROJECT = Path.of(System.getProperty("bench.project", ".."));

    private Places() {}

    static Path application(String name) {
        Path file = PROJECT.resolve(name).resolve("target").resolve(name + "-app.jar");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing: start this with ./bench/run");
        }
        return file;
    }

    /** The options of the Java machine that its systemd unit has; none for what has no unit. */
    static List<String> deployed(String name) throws IOException {
        Path unit = PROJECT.resolve("deploy").resolve(name + ".env");
        return Files.notExists(unit) ? List.of() : options(Files.readAllLines(unit));
    }

    private static List<String> options(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("JAVA_OPTIONS="))
                .flatMap(line ->
                        Stream.of(line.substring("JAVA_OPTIONS=".length()).split(" ")))
                .toList();
    }

    /** The first releases of the project's own add-ons. */
    static List<Path> packages() throws IOException {
        return packages(PROJECT.resolve("addons"));
    }

    /** Their next releases. */
    static List<Path> newerPackages() throws IOException {
        return packages(PROJECT.resolve("addons/newer"));
    }

    private static List<Path> packages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.toString().matches(".*/target/[^/]+[.]zip"))
                    .sorted()
                    .toList();
        }
    }

    static Path found() throws IOException {
        return Files.createDirectories(PROJECT.resolve("bench/target/found"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
