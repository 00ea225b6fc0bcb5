package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fills applications with what the demo shows. */
final class DemoData {

    private DemoData() {}

    /** Publishes packages as the demo does, and fills in what is missing; the desk looks for news then. */
    static void enter(Path home, String store, String desk, List<Path> packages)
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
        demo.environment().put("SUPPORTPRO_ADMIN_TOKEN", Town.TOKEN);
        demo.redirectErrorStream(true)
                .redirectOutput(Places.FOUND.resolve("demo.log").toFile());
        if (demo.start().waitFor() != 0) {
            throw new IllegalStateException("The demo data could not be entered; see target/journeys/demo.log");
        }
    }
}
