package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Store and desk as {@code ./start} runs them: unpacked, with an archive of the classes that they load, because journeys start them
 * many times. The first of each that ends in peace leaves the archive.
 */
final class Programs {

    private static final Path ALL =
            Path.of("target", "applications-" + Places.FORK).toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

    private Programs() {}

    /** What starts it, without settings. */
    static List<String> command(String name) throws IOException {
        Path folder = folder(name);
        return List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                Files.exists(archive(folder))
                        ? "-XX:SharedArchiveFile=" + archive(folder)
                        : "-XX:ArchiveClassesAtExit=" + unfinished(folder),
                "-jar",
                folder.resolve(name + "-app.jar").toString());
    }

    /** It has ended, and was not killed. */
    static void ended(String name) throws IOException {
        Path folder = folder(name);
        if (Files.exists(unfinished(folder)) && !Files.exists(archive(folder))) {
            Files.move(unfinished(folder), archive(folder));
        }
    }

    /** Anew for each run of the tests, since the application may have been built anew. */
    private static Path folder(String name) throws IOException {
        Path known = UNPACKED.get(name);
        if (known != null) {
            return known;
        }
        Path folder = ALL.resolve(name);
        Folders.delete(folder);
        unpack(Places.application(name), folder);
        UNPACKED.put(name, folder);
        return folder;
    }

    private static void unpack(Path application, Path folder) throws IOException {
        var unpacking = new ProcessBuilder(
                JAVA, "-Djarmode=tools", "-jar", application.toString(), "extract", "--destination", folder.toString());
        try {
            if (unpacking.inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(application + " could not be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while unpacking " + application, e);
        }
    }

    private static Path archive(Path folder) {
        return folder.resolve("classes.jsa");
    }

    private static Path unfinished(Path folder) {
        return folder.resolve("classes.jsa.unfinished");
    }
}
