package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Halts the process at {@code supportpro.desk.halt-at}, which is {@code ACTION:step:moment}, such as
 * {@code INSTALL:stage:before}; the moments are before, after, undo-before and undo-after. With {@code +5} behind it the halt
 * comes five milliseconds later, while the step is being carried out. Where the setting is {@code @} and the name of a file,
 * the point is what that file says whenever one is passed, so that one process serves for many trials; {@code =wait} behind
 * it has the step wait there until the file says something else. Only a demo honours any of it.
 */
@Component
class HaltAt implements CrashPoints {

    private static final int KILLED = 137;
    private static final String WAIT = "=wait";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final String setting;
    private final Pause pause;

    HaltAt(
            @Value("${supportpro.desk.halt-at:}") String setting,
            @Value("${supportpro.demo:false}") boolean demo,
            Pause pause) {
        this.setting = demo ? setting : "";
        this.pause = pause;
    }

    @Override
    public void at(Work work, int position, Moment moment) {
        if (setting.isEmpty()) {
            return;
        }
        String name = name(work, position, moment);
        String wanted = wanted();
        if (wanted.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        } else if (wanted.equals(name + WAIT)) {
            waitWhile(wanted);
        } else if (wanted.startsWith(name + "+")) {
            haltIn(Long.parseLong(wanted.substring(name.length() + 1)));
        }
    }

    private String wanted() {
        if (!setting.startsWith("@")) {
            return setting;
        }
        try {
            Path file = file();
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that it has come here, by a second file. */
    private void waitWhile(String wanted) {
        Path here = file().resolveSibling(file().getFileName() + ".reached");
        try {
            Files.writeString(here, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (wanted().equals(wanted) && !Thread.currentThread().isInterrupted()) {
            pause.of(BETWEEN_LOOKS);
        }
    }

    private Path file() {
        return Path.of(setting.substring(1));
    }

    private void haltIn(long millis) {
        Thread halting = new Thread(() -> {
            pause.of(Duration.ofMillis(millis));
            Runtime.getRuntime().halt(KILLED);
        });
        halting.setDaemon(true);
        halting.start();
    }

    private static String name(Work work, int position, Moment moment) {
        String when = moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return work.action() + ":" + work.trail().name(position) + ":" + when;
    }
}
