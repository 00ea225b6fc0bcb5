package com.supportpro.journeys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps the other processes that run journeys from doing the same meanwhile. */
record Alone(FileChannel file) implements AutoCloseable {

    /** Waits until no other process does it. */
    static Alone with(String what) throws IOException {
        Path folder = Files.createDirectories(Path.of("target").toAbsolutePath());
        FileChannel file =
                FileChannel.open(folder.resolve(what + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.lock();
        return new Alone(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
