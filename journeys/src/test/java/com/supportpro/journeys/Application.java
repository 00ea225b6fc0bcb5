package com.supportpro.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Store or desk as a process of its own, which can be killed and started again. */
final class Application implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int KILLED = 137;

    private final String name;
    private final int port;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Process process;
    private Programs.@Nullable Start begun;

    Application(String name, int port, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.environment = environment;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        launch(List.of());
        awaitReady();
    }

    /** Starts it with further settings, without waiting. */
    void launch(List<String> settings) throws IOException {
        Programs.Start start = Programs.start(name);
        var command = new ArrayList<>(start.command());
        command.addAll(settings);
        Files.createDirectories(Places.FOUND);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(Places.log(name).toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("SUPPORTPRO_"));
        builder.environment().putAll(environment);
        process = builder.start();
        begun = start;
    }

    boolean launched() {
        return process != null;
    }

    void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!running().isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(name + " did not become ready; see " + Places.log(name));
            }
            Thread.sleep(100);
        }
    }

    /** Whether it has halted itself within this time at the point that it was told to. */
    boolean hasHalted(Duration patience) throws InterruptedException {
        return running().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                && running().exitValue() == KILLED;
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Waits until it has halted itself at the point that it was told to. */
    void awaitHalt() throws InterruptedException {
        if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                || running().exitValue() != KILLED) {
            throw new IllegalStateException(name + " did not halt where it should");
        }
    }

    /** Has it end, without waiting. */
    void leave() {
        if (process != null) {
            process.destroy();
        }
    }

    @Override
    public void close() {
        Process running = process;
        Programs.Start start = begun;
        if (running == null || start == null) {
            return;
        }
        running.destroy();
        try {
            if (running.waitFor(30, TimeUnit.SECONDS)) {
                start.ended();
            } else {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return running;
    }
}
