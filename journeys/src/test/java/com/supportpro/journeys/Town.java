package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A store and a desk with the demo's data, started once for all journeys of a class. */
final class Town implements AutoCloseable {

    static final String TOKEN = "journeys-admin-token-0123456789abcdef";

    private final Path home;
    final Application store;
    final Application desk;

    private Town(Path home, int storePort, int deskPort) {
        this.home = home;
        Map<String, String> environment = new HashMap<>(Map.of(
                "SUPPORTPRO_HOME",
                home.toString(),
                "SUPPORTPRO_STORE_PORT",
                String.valueOf(storePort),
                "SUPPORTPRO_DESK_PORT",
                String.valueOf(deskPort),
                "SUPPORTPRO_ADMIN_TOKEN",
                TOKEN,
                "SUPPORTPRO_DEMO",
                "true",
                // The chat that add-ons post to is on this machine.
                "SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS",
                "allow",
                "SERVER_ADDRESS",
                "127.0.0.1"));
        this.store = new Application("store", storePort, environment);
        this.desk = new Application("desk", deskPort, environment);
    }

    static Town start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("supportpro-journeys-");
        Town town = new Town(home, Places.freePort(), Places.freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(town::close));
        town.store.launch(java.util.List.of());
        town.desk.launch(java.util.List.of());
        town.store.awaitReady();
        town.desk.awaitReady();
        town.fill();
        return town;
    }

    private void fill() throws IOException, InterruptedException {
        Path addons = Files.createDirectories(home.resolve("addons"));
        for (Path archive : Places.packages()) {
            Files.copy(archive, addons.resolve(archive.getFileName().toString()));
        }
        var demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Places.application("demo").toString(),
                "store",
                "desk",
                "--store=" + store.url(),
                "--store-url=" + store.url(),
                "--desk=" + desk.url(),
                "--notes=" + home.resolve("demo"),
                "--addons=" + addons);
        demo.environment().put("SUPPORTPRO_ADMIN_TOKEN", TOKEN);
        demo.redirectErrorStream(true)
                .redirectOutput(Places.FOUND.resolve("demo.log").toFile());
        if (demo.start().waitFor() != 0) {
            throw new IllegalStateException("The demo data could not be entered; see target/journeys/demo.log");
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
        desk.close();
        store.close();
        if (Files.notExists(home)) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
