package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is there of one add-on on a desk: its state, its files, its address. */
final class Remains {

    static final String ADDON = "supportpro/inbound-webhook";
    private static final Pattern STATE = Pattern.compile("\"installation\":\"([A-Z]+)\"");
    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 100;

    private final Town town;

    Remains(Town town) {
        this.town = town;
    }

    /** The desk may be gone before it has answered. */
    void askFor(String action, String json) throws InterruptedException {
        try {
            var answer = Api.post(town.desk.url() + "/api/v1/addons/" + ADDON + "/" + action, json);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        } catch (IOException gone) {
            assertThat(action).as("The desk was gone: %s", gone).isEqualTo("install");
        }
    }

    /** The state of the installation once nothing is being done with it, and nothing is left of that. */
    String awaitEnd() throws IOException, InterruptedException {
        String page = "";
        for (int tries = 0; tries < TRIES; tries++) {
            page = Api.get(town.desk.url() + "/api/v1/addons/" + ADDON);
            Matcher state = STATE.matcher(page);
            // Nothing is offered while something is being done, and what is done is tidied up after.
            if (!page.contains("\"actions\":[]") && state.find() && isTidy()) {
                return state.group(1);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("It did not end: " + page + files(".incoming") + files(".trash"));
    }

    void areNothingHalf(String state) throws IOException, InterruptedException {
        boolean active = state.equals("ACTIVE");
        assertThat(state).isIn("ACTIVE", "ABSENT");
        assertThat(files(ADDON)).hasSize(active ? 1 : 0);
        for (Path release : files(ADDON)) {
            assertThat(release.resolve("addon.json")).isNotEmptyFile();
        }
        var hook = Api.post(town.desk.url() + "/hooks/" + ADDON + "/inbound", "{}");
        assertThat(hook.statusCode() != 404).as(hook.body()).isEqualTo(active);
        assertThat(Api.get(town.desk.url() + "/api/v1/channels").contains("inbound-webhook"))
                .isEqualTo(active);
    }

    private boolean isTidy() throws IOException {
        return files(".incoming").isEmpty() && files(".trash").isEmpty();
    }

    private List<Path> files(String folder) throws IOException {
        Path place = town.addons().resolve(folder);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }
}
