package com.supportpro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The {@code supportpro.home} of one application context. */
record FreshHome(Path path) implements AutoCloseable {

    static FreshHome create() {
        try {
            return new FreshHome(Files.createTempDirectory("supportpro-home-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
