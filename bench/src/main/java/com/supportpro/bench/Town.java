package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A store and a desk with the demo's data and add-ons, linked with each other. */
final class Town implements AutoCloseable {

    private static final String PASSWORD = "demo";

    private final Path home;
    private final Application store;
    private final Map<String, String> nearby;
    private final int deskPort;
    private Application desk;

    private Town(Path home, int storePort) throws IOException {
        this.home = home;
        this.nearby = Map.of("SUPPORTPRO_STORE_PORT", String.valueOf(storePort));
        this.deskPort = Places.freePort();
        this.store = Application.launch("store", storePort, home, Map.of());
        this.desk = launchDesk();
    }

    static Town start() throws IOException, InterruptedException {
        return start(List.of());
    }

    /** With these packages in the store, too. */
    static Town start(List<Path> more) throws IOException, InterruptedException {
        Town town = new Town(Files.createTempDirectory("supportpro-bench-"), Places.freePort());
        town.store.awaitReady();
        town.desk.awaitReady();
        town.fill(more);
        town.link();
        return town;
    }

    Web desk() {
        return desk.web();
    }

    /** The desk's part of the home. */
    Path deskHome() {
        return home.resolve("desk");
    }

    void stopDesk() {
        desk.close();
    }

    /** Begins to start the desk again, on its port and over what its home has by now. */
    Application startDesk() throws IOException {
        desk = launchDesk();
        return desk;
    }

    private Application launchDesk() throws IOException {
        return Application.launch("desk", deskPort, home, nearby);
    }

    private void fill(List<Path> more) throws IOException, InterruptedException {
        Path addons = Files.createDirectories(home.resolve("addons"));
        for (Path archive : Places.packages()) {
            Files.copy(archive, addons.resolve(archive.getFileName().toString()));
        }
        for (Path archive : more) {
            Files.copy(archive, addons.resolve(archive.getFileName().toString()));
        }
        String at = store.web().address();
        try (Application demo = Application.launch(
                "demo",
                0,
                home,
                Map.of(),
                "store",
                "desk",
                "--store=" + at,
                "--store-url=" + at,
                "--desk=" + desk.web().address(),
                "--notes=" + home.resolve("demo"),
                "--addons=" + addons)) {
            demo.awaitEnd();
        }
    }

    /** As the owner of the licence does it in a browser. */
    private void link() throws InterruptedException {
        Web browser = desk.web();
        browser.submit(
                browser.open("/operator/login"),
                "/operator/login",
                Map.of("username", "admin@desk.example", "password", PASSWORD));
        Web.Page signIn = browser.submit(browser.open("/operator/addons"), "/operator/billing-link/login", Map.of());
        Web.Page consent =
                browser.submit(signIn, "/sign-in", Map.of("email", "owner@northwind.example", "password", PASSWORD));
        browser.submit(consent, "/oauth2/authorize", Map.of());
    }

    @Override
    public void close() {
        desk.close();
        store.close();
        Places.delete(home);
    }
}
