package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs have the desk do with one add-on. */
final class Deeds {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"([0-9a-f-]{36})\"");
    private static final Pattern ENDED = Pattern.compile("\"state\":\"(SUCCEEDED|FAILED|ROLLED_BACK)\"");

    private final String desk;
    private final String addon;
    private final Set<String> clicked = ConcurrentHashMap.newKeySet();

    Deeds(String desk, String addon) {
        this.desk = desk;
        this.addon = addon;
    }

    /** Asks for it and waits until it is done. */
    void does(String action, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = Api.post(desk + "/api/v1/addons/" + addon + "/" + action, json);
        Matcher operation = OPERATION.matcher(answer.body());
        if (answer.statusCode() != 202 || !operation.find()) {
            throw new AssertionError(action + " of " + addon + ": " + answer.body());
        }
        String end = end(operation.group(1));
        if (!end.contains("\"state\":\"SUCCEEDED\"")) {
            throw new AssertionError(action + " of " + addon + ": " + end);
        }
    }

    /** The operation once it has ended. */
    String end(String operation) throws IOException, InterruptedException {
        String[] seen = {""};
        Wait.atMost(PATIENCE, () -> {
            seen[0] = Api.get(desk + "/api/v1/operations/" + operation);
            return ENDED.matcher(seen[0].replaceFirst("\"steps\":\\[.*?\\]", ""))
                    .find();
        });
        return seen[0];
    }

    /** Asks for it beside the test; the desk may be gone before it has answered. */
    Thread clicks(String action, String json) {
        Thread clicking = new Thread(() -> click(action, json));
        clicking.start();
        return clicking;
    }

    private void click(String action, String json) {
        try {
            Matcher operation = OPERATION.matcher(Api.post(desk + "/api/v1/addons/" + addon + "/" + action, json)
                    .body());
            if (operation.find()) {
                clicked.add(operation.group(1));
            }
        } catch (IOException gone) {
            System.out.println("A click on " + action + " found the desk gone: "
                    + gone.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has what failed after it was paid for given back; false when the desk was gone before it said which that is. */
    boolean givesBack() throws IOException, InterruptedException {
        for (String operation : clicked) {
            HttpResponse<String> answer = Api.post(desk + "/api/v1/operations/" + operation + "/refund", "{}");
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
        return !clicked.isEmpty();
    }

    /** The add-on once nothing is being done with it. */
    String awaitRest() throws IOException, InterruptedException {
        String[] seen = {""};
        Wait.atMost(PATIENCE, () -> {
            seen[0] = Api.get(desk + "/api/v1/addons/" + addon);
            return !seen[0].contains("\"actions\":[]");
        });
        return seen[0];
    }

    void cancelsAndUninstalls() throws IOException, InterruptedException {
        does("cancel", "{\"when\":\"NOW\"}");
        does("uninstall", "{\"erase\":true}");
    }
}
