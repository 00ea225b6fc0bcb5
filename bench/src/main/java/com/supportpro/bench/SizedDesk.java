package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A desk whose copy of the catalogue has so many listings, with an operator signed in. */
final class SizedDesk implements AutoCloseable {

    private static final String EMAIL = "admin@desk.example";
    private static final String PASSWORD = "demo";

    private final int size;
    private final Path home;
    private final Application desk;
    private final Mirror mirror;

    private SizedDesk(int size, Path home, Application desk, Mirror mirror) {
        this.size = size;
        this.home = home;
        this.desk = desk;
        this.mirror = mirror;
    }

    static SizedDesk start(int size) throws IOException, InterruptedException, SQLException {
        Path home = Files.createTempDirectory("supportpro-bench-");
        // It copies when it is told to, and not again while something is measured.
        Application desk = Application.launch(
                "desk",
                Places.freePort(),
                home,
                Map.of(),
                "--supportpro.desk.catalogue.first=P1D",
                "--supportpro.desk.catalogue.every=P1D");
        desk.awaitReady();
        try (GeneratedStore store = GeneratedStore.of(size)) {
            fill(desk.web(), store, size);
        }
        Mirror mirror = Mirror.of(home);
        mirror.settle();
        return new SizedDesk(size, home, desk, mirror);
    }

    int size() {
        return size;
    }

    Web web() {
        return desk.web();
    }

    Mirror mirror() {
        return mirror;
    }

    private static void fill(Web desk, GeneratedStore store, int size) throws InterruptedException {
        desk.post(
                "/api/v1/setup",
                Map.of(
                        "name",
                        "Ada Minh",
                        "email",
                        EMAIL,
                        "password",
                        PASSWORD,
                        "deskName",
                        "Desk with " + size,
                        "storeUrl",
                        store.address(),
                        "licenceKey",
                        "SP-BENCH"));
        desk.submit(desk.open("/operator/login"), "/operator/login", Map.of("username", EMAIL, "password", PASSWORD));
        long begun = System.nanoTime();
        desk.submit(desk.open("/operator/addons"), "/operator/addons/refresh", Map.of());
        double seconds = (System.nanoTime() - begun) / 1e9;
        long listings = desk.get("/api/v1/catalogue").required("listings").asLong();
        if (listings != size) {
            throw new IllegalStateException("The copy has " + listings + " listings instead of " + size);
        }
        System.out.printf("Copied %,d listings in %.1f s%n", size, seconds);
    }

    @Override
    public void close() throws SQLException {
        mirror.close();
        desk.close();
        Places.delete(home);
    }
}
