package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Store and desk as {@code ./start} runs them: unpacked, with an archive of the classes that they load, because journeys start them
 * many times. The first of each that ends in peace leaves the archive. The processes that share the journeys out among them share
 * both as well.
 */
final class Programs {

    private static final Path ALL = Path.of("target", "applications").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Map<String, Path> UNPACKED = new HashMap<>();
    private static final AtomicInteger STARTS = new AtomicInteger();

    private Programs() {}

    /**
     * One start of it.
     *
     * @param command without settings
     * @param leaves the archive that it leaves at its end, unless there is one already
     */
    record Start(List<String> command, Path leaves, Path archive) {

        /** It has ended, and was not killed. */
        void ended() throws IOException {
            if (Files.exists(leaves)) {
                Files.move(leaves, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What starts it now. */
    static Start start(String name) throws IOException {
        Path folder = folder(name);
        Path archive = folder.resolve("classes.jsa");
        Path leaves = folder.resolve("classes.jsa.unfinished-" + Places.FORK + "-" + STARTS.incrementAndGet());
        return new Start(
                List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        Files.exists(archive)
                                ? "-XX:SharedArchiveFile=" + archive
                                : "-XX:ArchiveClassesAtExit=" + leaves,
                        "-jar",
                        folder.resolve(name + "-app.jar").toString()),
                leaves,
                archive);
    }

    /** Anew for each application that is built. */
    private static synchronized Path folder(String name) throws IOException {
        Path known = UNPACKED.get(name);
        if (known != null) {
            return known;
        }
        Path application = Places.application(name);
        Path folder =
                ALL.resolve(name + "-" + Files.getLastModifiedTime(application).toMillis());
        try (var alone = Alone.with("unpacking")) {
            if (!Files.exists(folder)) {
                Path beside = ALL.resolve(name + "-unfinished");
                Folders.delete(beside);
                unpack(application, beside);
                Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
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
}
