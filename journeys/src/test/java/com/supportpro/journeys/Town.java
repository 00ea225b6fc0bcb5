package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store and a desk with the demo's data, for all journeys of a class. */
final class Town implements AutoCloseable {

    static final String TOKEN = "journeys-admin-token-0123456789abcdef";

    /** Journeys compare the pages that they saw with those that there are. */
    private static final List<String> TELLING_ROUTES =
            List.of("--management.endpoints.web.exposure.include=health,mappings");

    /** Every town has the same addresses, because they are on record in it. */
    private static final int STORE_PORT = Places.freePort();

    private static final int DESK_PORT = Places.freePort();

    private static @Nullable Path first;

    private final Path home;
    private final Map<String, String> environment;
    private Path otherHome;
    final Application store;
    final Application desk;

    private Town(Path home, boolean demo) {
        this.home = home;
        this.otherHome = home;
        this.environment = new HashMap<>(Map.of(
                "SUPPORTPRO_HOME",
                home.toString(),
                "SUPPORTPRO_STORE_PORT",
                String.valueOf(STORE_PORT),
                "SUPPORTPRO_DESK_PORT",
                String.valueOf(DESK_PORT),
                "SUPPORTPRO_ADMIN_TOKEN",
                TOKEN,
                "SUPPORTPRO_DEMO",
                String.valueOf(demo),
                // Only looked at where it is no demo.
                "SUPPORTPRO_STORE_SANDBOX",
                "allow",
                // The chat that add-ons post to is on this machine.
                "SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS",
                "allow",
                "SERVER_ADDRESS",
                "127.0.0.1"));
        this.store = new Application("store", STORE_PORT, environment);
        this.desk = new Application("desk", DESK_PORT, environment);
    }

    /** A desk of its own at the address of the town's, which must not run meanwhile. */
    Application anotherDesk(Path ownHome) throws IOException {
        otherHome = Files.createDirectories(ownHome);
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("SUPPORTPRO_HOME", ownHome.toString());
        return new Application("desk", DESK_PORT, settings);
    }

    /** The home of the last other desk. */
    Path otherHome() {
        return otherHome;
    }

    /** A town like the first one was when it had been filled; what that takes is done once. */
    static synchronized Town start() throws IOException, InterruptedException {
        Path filled = first == null ? found() : first;
        first = filled;
        Town town = new Town(Files.createTempDirectory("supportpro-journeys-"), true);
        Runtime.getRuntime().addShutdownHook(new Thread(town::close));
        Folders.copy(filled, town.home);
        town.open();
        return town;
    }

    /** A town in which nobody has set anything up, and which is no demo. */
    static Town startEmpty() throws IOException, InterruptedException {
        Town town = new Town(Files.createTempDirectory("supportpro-journeys-empty-"), false);
        Runtime.getRuntime().addShutdownHook(new Thread(town::close));
        town.open();
        return town;
    }

    /** One after the other: the second one finds the archives of classes that the first has left. */
    private static Path found() throws IOException, InterruptedException {
        try (var alone = Alone.with("founding")) {
            return filled();
        }
    }

    private static Path filled() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("supportpro-journeys-first-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(home)));
        Town town = new Town(home, true);
        try {
            town.open();
            town.publish(Places.packages());
        } finally {
            town.desk.close();
            town.store.close();
        }
        return home;
    }

    private void open() throws IOException, InterruptedException {
        store.launch(TELLING_ROUTES);
        desk.launch(TELLING_ROUTES);
        try {
            store.awaitReady();
            desk.awaitReady();
        } catch (IllegalStateException e) {
            // The next town has the same ports.
            close();
            throw e;
        }
    }

    /** Publishes packages as the demo does, and fills in what is missing; the desk looks for news then. */
    void publish(List<Path> packages) throws IOException, InterruptedException {
        enterDemo(home, store.url(), desk.url(), packages);
    }

    static void enterDemo(Path home, String store, String desk, List<Path> packages)
            throws IOException, InterruptedException {
        Path addons = Files.createTempDirectory(home, "addons");
        for (Path archive : packages) {
            Files.copy(archive, addons.resolve(archive.getFileName().toString()));
        }
        var demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Places.application("demo").toString(),
                "store",
                "desk",
                "--store=" + store,
                "--store-url=" + store,
                "--desk=" + desk,
                "--notes=" + home.resolve("demo"),
                "--addons=" + addons);
        demo.environment().put("SUPPORTPRO_ADMIN_TOKEN", TOKEN);
        demo.redirectErrorStream(true).redirectOutput(Places.log("demo").toFile());
        if (demo.start().waitFor() != 0) {
            throw new IllegalStateException("The demo data could not be entered; see " + Places.log("demo"));
        }
    }

    Path home() {
        return home;
    }

    /** What the demo publishes add-ons with. */
    String publisherToken(String publisher) throws IOException {
        return Files.readString(home.resolve("demo").resolve("store").resolve("publisher-" + publisher))
                .strip();
    }

    /** Where the desk keeps the files of add-ons. */
    Path addons() {
        return home.resolve("desk").resolve("addons");
    }

    @Override
    public void close() {
        desk.leave();
        store.leave();
        desk.close();
        store.close();
        Folders.delete(home);
    }
}
