package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end, with nothing of our environment but the search path. */
record Command(List<String> words) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    record Outcome(boolean success, String output) {}

    Command(String... words) {
        this(Arrays.asList(words));
    }

    Command under(RunAs account) {
        List<String> all = new ArrayList<>(account.prefix());
        all.addAll(words);
        return new Command(all);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    Outcome run(String input) {
        try {
            Process process = builder().start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return outcome(process);
        } catch (IOException e) {
            return new Outcome(false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrupted");
        }
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Outcome(false, output);
        }
        return new Outcome(process.exitValue() == 0, output);
    }
}
