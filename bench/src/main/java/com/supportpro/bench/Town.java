package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A store and a desk with the demo's data and add-ons, linked with each other. */
final class Town implements AutoCloseable {

    private static final String PASSWORD = "demo";

    private final Path home;
    private final Application store;
    private final Application desk;

    private Town(Path home, Application store, Application desk) {
        this.home = home;
        this.store = store;
        this.desk = desk;
    }

    static Town start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("supportpro-bench-");
        int storePort = Places.freePort();
        int deskPort = Places.freePort();
        Application store = Application.launch("store", storePort, home, Map.of());
        Map<String, String> nearby = Map.of("SUPPORTPRO_STORE_PORT", String.valueOf(storePort));
        Town town = new Town(home, store, Application.launch("desk", deskPort, home, nearby));
        town.store.awaitReady();
        town.desk.awaitReady();
        town.fill();
        town.link();
        return town;
    }

    Web desk() {
        return desk.web();
    }

    private void fill() throws IOException, InterruptedException {
        Path addons = Files.createDirectories(home.resolve("addons"));
        for (Path archive : Places.packages()) {
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
