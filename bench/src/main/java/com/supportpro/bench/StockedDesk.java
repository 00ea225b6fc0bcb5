package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A desk without a store, with copies of the catalogue of several sizes and an operator signed in. */
final class StockedDesk implements AutoCloseable {

    private static final String EMAIL = "admin@desk.example";
    private static final String PASSWORD = "demo";

    private final Path home;
    private final Application desk;
    private final Mirror mirror;

    private StockedDesk(Path home, Application desk, Mirror mirror) {
        this.home = home;
        this.desk = desk;
        this.mirror = mirror;
    }

    static StockedDesk start(List<Integer> sizes) throws IOException, InterruptedException, SQLException {
        Path home = Files.createTempDirectory("supportpro-bench-");
        // It must not ask a store while something is measured.
        Application desk = Application.launch(
                "desk",
                Places.freePort(),
                home,
                Map.of(),
                "--supportpro.desk.catalogue.first=P1D",
                "--supportpro.desk.catalogue.every=P1D");
        desk.awaitReady();
        signIn(desk.web());
        Mirror mirror = Mirror.of(home);
        mirror.fill(sizes);
        return new StockedDesk(home, desk, mirror);
    }

    Web web() {
        return desk.web();
    }

    Mirror mirror() {
        return mirror;
    }

    private static void signIn(Web desk) throws InterruptedException {
        desk.post(
                "/api/v1/setup",
                Map.of(
                        "name", "Ada Minh",
                        "email", EMAIL,
                        "password", PASSWORD,
                        "deskName", "Measured desk",
                        "storeUrl", "http://127.0.0.1:9",
                        "licenceKey", "SP-2345-6789-ABCD-EFGH"));
        desk.submit(desk.open("/operator/login"), "/operator/login", Map.of("username", EMAIL, "password", PASSWORD));
    }

    @Override
    public void close() throws SQLException {
        mirror.close();
        desk.close();
        Places.delete(home);
    }
}
