package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the server writes what it has to say. */
record LogFile(Path path) {

    private static final long TURN_OVER_AT = 10 << 20;
    private static final int TAIL = 4_000;

    /** Keeps one older file, so that the log of a long-lived home stays bounded. */
    void turnOver() throws IOException {
        if (length() > TURN_OVER_AT) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long length() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** The last words since the file had that length. */
    String since(long length) throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL);
            channel.read(tail, Math.max(length, channel.size() - TAIL));
            return new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
        }
    }
}
