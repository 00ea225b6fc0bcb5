package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CSAT on a desk: its first release keeps ratings by {@code day/} and has a setting {@code ask}, the one after it keeps them
 * by {@code ratings/day/} and has {@code hours}. Whatever happens, release, settings, data and files belong together.
 */
final class ReleaseOnDesk {

    static final String ADDON = "supportpro/csat";
    static final String OLD = "1.0.0";
    static final String NEW = "1.1.0";
    private static final Pattern INSTALLED = Pattern.compile("\"installedVersion\":\"([0-9.]+)\"");
    private static final String DAY = "day/" + LocalDate.now(ZoneOffset.UTC);
    private static final String RATING = "{\"1\":5}";

    private final Town town;
    private final Deeds deeds;
    private final Books books;

    ReleaseOnDesk(Town town) {
        this.town = town;
        this.deeds = new Deeds(town.desk.url(), ADDON);
        this.books = new Books(town.home().resolve("desk"));
    }

    /** The first release at work, with a setting and a rating; whatever was there before is gone. */
    void isTheFirst() throws IOException, InterruptedException {
        if (!deeds.awaitRest().contains("\"installation\":\"ABSENT\"")) {
            deeds.does("uninstall", "{\"erase\":true}");
        }
        deeds.does("install", "{\"version\":\"" + OLD + "\"}");
        var saved =
                Api.put(town.desk.url() + "/api/v1/addons/" + ADDON + "/settings", "{\"ask\":\"At once\"}", Town.TOKEN);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        books.change("insert into addon_storage (addon, key, value) values (?, ?, ?)", ADDON, DAY, RATING);
    }

    void does(String action, String json) throws IOException, InterruptedException {
        deeds.does(action, json);
    }

    Thread clicks(String action, String json) {
        return deeds.clicks(action, json);
    }

    /** Nothing is being done with it any more, and what is there of it is of one release. */
    String rests() throws IOException, InterruptedException {
        String state = deeds.awaitRest();
        assertThat(books.all("select state from operation order by requested_at desc limit 1"))
                .as(state)
                .first()
                .isIn("SUCCEEDED", "ROLLED_BACK");
        if (state.contains("\"installation\":\"ABSENT\"")) {
            isGone();
        } else {
            isWhole(version(state), state.contains("\"installation\":\"ACTIVE\""));
        }
        return state;
    }

    static String version(String state) {
        Matcher installed = INSTALLED.matcher(state);
        return installed.find() ? installed.group(1) : "";
    }

    private void isWhole(String version, boolean active) throws IOException, InterruptedException {
        boolean first = version.equals(OLD);
        assertThat(books.all("select name from addon_setting where addon = ?", ADDON))
                .contains(first ? "ask" : "hours")
                .doesNotContain(first ? "hours" : "ask");
        assertThat(books.all("select key from addon_storage where addon = ?", ADDON))
                .containsExactly(first ? DAY : "ratings/" + DAY);
        assertThat(books.all("select value from addon_storage where addon = ?", ADDON))
                .containsExactly(RATING);
        assertThat(releases()).anySatisfy(folder -> {
            assertThat(folder.getFileName().toString()).contains(version);
            assertThat(folder.resolve("addon.json")).isNotEmptyFile();
        });
        Wait.atMost(
                Till.PATIENCE,
                () -> Api.get(town.desk.url() + "/api/v1/nodes")
                        .contains(ADDON + "\",\"version\":\"" + version + "\",\"state\":\""
                                + (active ? "RUNNING" : "READY")));
    }

    private void isGone() throws IOException, InterruptedException {
        assertThat(books.all("select name from addon_setting where addon = ?", ADDON))
                .isEmpty();
        assertThat(books.all("select key from addon_storage where addon = ?", ADDON))
                .isEmpty();
        Wait.atMost(Till.PATIENCE, () -> releases().isEmpty());
    }

    private List<Path> releases() throws IOException {
        Path place = town.addons().resolve(ADDON);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
