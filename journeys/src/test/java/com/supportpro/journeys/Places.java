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

    /** Which of the processes this is among which the classes of the journeys are shared out. */
    static final String FORK = System.getProperty("fork", "fork-1");

    private Places() {}

    /** Where what an application says is kept. */
    static Path log(String name) {
        return FOUND.resolve(name + "-" + FORK + ".log");
    }

    static Path application(String name) {
        return built(PROJECT.resolve(name).resolve("target").resolve(name + "-app.jar"));
    }

    /** The first releases. */
    static List<Path> packages() throws IOException {
        return packages("[^/]+/target");
    }

    /** The releases that come after them. */
    static List<Path> newer() throws IOException {
        return packages("newer/[^/]+/target|[^/]+/target/newer");
    }

    /** A release that does not work. */
    static List<Path> broken() throws IOException {
        return packages("broken/[^/]+/target");
    }

    private static List<Path> packages(String folder) throws IOException {
        Path addons = PROJECT.resolve("addons");
        try (Stream<Path> files = Files.walk(addons, 4)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".zip")
                            && addons.relativize(file.getParent()).toString().matches(folder))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No add-on is built: build them first, as ./check does");
            }
            return found;
        }
    }

    /** The texts of the desk's panel. */
    static Path english() {
        return PROJECT.resolve(Path.of("desk", "src", "main", "resources", "texts", "en"));
    }

    /** What the code of add-ons is compiled against. */
    static Path addonApi() {
        return PROJECT.resolve(Path.of("addon-api", "target", "classes"));
    }

    /** Where what was found is kept beyond a new build. */
    static Path kept() {
        return PROJECT.resolve(".supportpro");
    }

    static Path vietnamese() {
        return PROJECT.resolve(Path.of("addons", "vietnamese", "src", "main", "addon", "texts", "vi.properties"));
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
