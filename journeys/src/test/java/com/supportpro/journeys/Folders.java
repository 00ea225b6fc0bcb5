package com.supportpro.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders of an application that does not run. */
final class Folders {

    private Folders() {}

    /** Everything in it, with its owners: PostgreSQL takes only what belongs to its account. */
    static void copy(Path from, Path into) throws IOException, InterruptedException {
        Process copying = new ProcessBuilder("cp", "-a", from + "/.", into.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException(from + " could not be copied");
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
