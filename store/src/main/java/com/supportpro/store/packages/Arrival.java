package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came in, whole and on the disk, before anybody decided to keep it. */
public record Arrival(Path file, Digest digest, long length) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
