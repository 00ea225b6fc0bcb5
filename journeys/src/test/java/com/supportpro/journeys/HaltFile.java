package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Tells a running desk where to halt or to wait; it reads the file whenever it passes such a point. */
final class HaltFile {

    private final Path file;
    private final Path reached;

    HaltFile(Path file) {
        this.file = file;
        this.reached = file.resolveSibling(file.getFileName() + ".reached");
    }

    /** The setting that the desk is started with. */
    String setting() {
        return "--supportpro.desk.halt-at=@" + file;
    }

    /** It ends itself there; {@code point} as {@code INSTALL:stage:before}, with {@code +5} behind it five milliseconds later. */
    void haltAt(String point) throws IOException {
        Files.deleteIfExists(reached);
        Path next = file.resolveSibling("next-" + file.getFileName());
        Files.writeString(next, point);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void waitAt(String point) throws IOException {
        haltAt(point + "=wait");
    }

    /** Returns once the desk waits there. */
    void awaitReached(Duration patience) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!Files.exists(reached)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The desk did not come to where it was to wait");
            }
            Thread.sleep(5);
        }
    }

    /** Nowhere any more; what waits goes on. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(reached);
    }
}
