package com.supportpro.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The course of one small add-on through our desk and through the peers that {@code ./bench/peers} has started. */
final class PeersBench {

    private static final int WARM_UPS = 20;
    private static final String DESK = "desk";

    private PeersBench() {}

    static void run(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("supportpro-bench-add-ons-");
        try (Shelf shelf = Shelf.open(Integer.getInteger("bench.shelf", 0));
                FloorDatabase database = FloorDatabase.start();
                Town town = Town.start(List.of(GeneratedAddons.write("measured", PeerPackages.PAYLOAD, folder)))) {
            Map<String, Course> courses = new LinkedHashMap<>();
            courses.put(DESK, new Course(new DeskPeer(town.desk(), GeneratedAddons.id("measured"))));
            wordPress(shelf).ifPresent(peer -> courses.put("WordPress", new Course(peer)));
            Optional<KarafPeer> karaf = karaf(shelf, database);
            karaf.ifPresent(peer -> courses.put("Karaf", new Course(peer)));
            measure(courses, rounds);
            if (karaf.isPresent()) {
                karaf.get().close();
            }
        } finally {
            Places.delete(folder);
        }
    }

    private static Optional<WordPressPeer> wordPress(Shelf shelf) throws Exception {
        String address = System.getProperty("bench.wordpress");
        if (address == null) {
            return Optional.empty();
        }
        shelf.lay("measured.zip", PeerPackages.wordPress(Path.of(set("bench.wordpress.plugin"))));
        return Optional.of(new WordPressPeer(address, set("bench.wordpress.password")));
    }

    private static Optional<KarafPeer> karaf(Shelf shelf, FloorDatabase database) throws Exception {
        String service = System.getProperty("bench.karaf");
        if (service == null) {
            return Optional.empty();
        }
        byte[] bundle = PeerPackages.bundle(Path.of(set("bench.karaf.bundle")), database.access());
        String driver = Path.of(set("bench.karaf.driver")).toUri().toString();
        return Optional.of(new KarafPeer(service, driver, shelf.lay("measured.jar", bundle), database));
    }

    private static String set(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }

    private static void measure(Map<String, Course> courses, int rounds) throws Exception {
        var interleaved = new Interleaved();
        courses.forEach(interleaved::with);
        interleaved.measure(WARM_UPS, rounds);
        System.out.printf(
                "%n## Peers: request to outcome (%d rounds, milliseconds, median (quartiles) | p95, load %.1f at the"
                        + " end)%n%n",
                rounds, Machine.load());
        System.out.println("| action | | | p95 | the desk beside it |");
        System.out.println("|---|---|---|---|---|");
        for (String lap : Course.LAPS) {
            Samples desk = Objects.requireNonNull(courses.get(DESK)).laps().of(lap, rounds);
            courses.forEach((name, course) -> {
                Samples peer = course.laps().of(lap, rounds);
                System.out.printf("| %s | %s | %s | %.2f |%n", lap, name, peer, desk.ratio(peer));
            });
        }
    }
}
