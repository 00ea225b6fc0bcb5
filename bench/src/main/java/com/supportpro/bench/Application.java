package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Store, desk or demo as the process that an operator runs, with the options of the systemd unit. */
final class Application implements AutoCloseable {

    static final String TOKEN = "bench-admin-token-0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String name;
    private final Process process;
    private final Web web;

    private Application(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.web = new Web("http://localhost:" + port);
    }

    static Application launch(String name, int port, Path home, Map<String, String> more, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Places.deployed(name));
        command.addAll(List.of("-jar", Places.application(name).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                Places.found().resolve(name + "-" + port + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SUPPORTPRO_HOME",
                        home.toString(),
                        "SUPPORTPRO_ADMIN_TOKEN",
                        TOKEN,
                        "SUPPORTPRO_DEMO",
                        "true",
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SUPPORTPRO_" + name.toUpperCase(java.util.Locale.ROOT) + "_PORT",
                        String.valueOf(port)));
        builder.environment().putAll(more);
        var application = new Application(name, builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        return application;
    }

    /** Its pages and its API. */
    Web web() {
        return web;
    }

    long pid() {
        return process.pid();
    }

    void awaitReady() throws InterruptedException {
        awaitReady(Duration.ofMillis(100));
    }

    /** @param between how long to wait before it is asked again */
    void awaitReady(Duration between) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!web.answers("/actuator/health/readiness")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(name + " did not become ready; see bench/target/found");
            }
            Thread.sleep(between.toMillis());
        }
    }

    void awaitEnd() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed; see bench/target/found");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
