package com.supportpro.platform.home;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A random id in a file of the home folder, drawn once and then the same after every start. It is durable before anybody knows
 * it, since others remember it; what a full disk left empty is no id, and is drawn anew.
 */
public record KeptId(Path folder, String name) {

    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The id, a UUID in lower case. */
    public String ensure() throws IOException {
        Optional<String> kept = read();
        return kept.isPresent() ? kept.get() : draw();
    }

    private Optional<String> read() throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file)
                ? Optional.of(Files.readString(file).strip()).filter(text -> text.matches(FORM))
                : Optional.empty();
    }

    private String draw() throws IOException {
        Files.createDirectories(folder);
        String id = UUID.randomUUID().toString();
        Path unfinished = folder.resolve(name + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(id.getBytes(US_ASCII));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        return id;
    }
}
