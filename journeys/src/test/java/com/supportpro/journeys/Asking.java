package com.supportpro.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a fault run asks of the desk, beside the test: the desk may be gone before it has answered. */
final class Asking {

    private final TrialDesk desk;
    private final FaultRun run;
    private final Consumer<String> story;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Thread> asking = new ArrayList<>();

    Asking(TrialDesk desk, FaultRun run, Consumer<String> story) {
        this.desk = desk;
        this.run = run;
        this.story = story;
    }

    void begin() {
        if (run.demand() == Demand.UPDATE_ALL) {
            ask(
                    "all",
                    () -> Api.post(desk.url() + "/api/v1/addons/update-all", "{}")
                            .body());
        } else if (settings()) {
            ask("settings", this::save);
        } else {
            run.demand().addons().forEach(addon -> ask(addon, () -> desk.asks(addon, run.demand().action, body())));
        }
    }

    /** Returns once each has its answer, or none. */
    void await() throws InterruptedException {
        for (Thread one : asking) {
            one.join();
        }
        story.accept("was answered " + answers);
    }

    boolean settings() {
        return run.demand() == Demand.SETTINGS;
    }

    /** The setting that is to be saved. */
    String word() {
        return "changed by " + run.seed();
    }

    /** Whether the desk has said that it is saved. */
    boolean saved() {
        return answers.getOrDefault("settings", "").startsWith("200");
    }

    /** Whether there is no answer about the add-on, so that nothing needs to be on record. */
    boolean unheard(String addon) {
        return answers.getOrDefault(addon, answers.getOrDefault("all", "")).isEmpty();
    }

    private String body() {
        return switch (run.demand()) {
            case INSTALL, INSTALL_AGAIN, INSTALL_BOTH -> "{\"version\":\"" + TrialAddons.OLD + "\"}";
            case ERASE -> "{\"erase\":true}";
            default -> "{}";
        };
    }

    private String save() throws IOException, InterruptedException {
        var saved = Api.put(
                desk.url() + "/api/v1/addons/" + TrialAddons.ONE + "/settings",
                "{\"word\":\"" + word() + "\"}",
                Town.TOKEN);
        return saved.statusCode() + " " + saved.body();
    }

    private void ask(String what, Call call) {
        answers.put(what, "");
        Thread thread = new Thread(() -> {
            try {
                answers.put(what, call.answer());
            } catch (IOException gone) {
                story.accept("no answer: " + gone);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        asking.add(thread);
        thread.start();
    }

    private interface Call {
        String answer() throws IOException, InterruptedException;
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
