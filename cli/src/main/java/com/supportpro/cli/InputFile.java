package com.supportpro.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a command is given to read. */
final class InputFile {

    private static final int MOST_BYTES = 1 << 20;

    private InputFile() {}

    /** The content of a file, or of the standard input for {@code -}. */
    static byte[] read(String name, Surroundings around) {
        try (InputStream input = name.equals("-") ? around.input() : Files.newInputStream(Path.of(name))) {
            byte[] content = input.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw CliException.usage(name + " is larger than " + MOST_BYTES + " bytes");
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw CliException.usage(name + " cannot be read: " + e.getMessage());
        }
    }
}
