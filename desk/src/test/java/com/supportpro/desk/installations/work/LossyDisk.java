package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A disk that forgets, when the power goes, what was in files that nobody made durable. A file is known by its inode, because it
 * may have been moved with its folder since.
 */
final class LossyDisk implements Disk {

    private final Path folder;
    private final Map<Object, Boolean> undurable = new ConcurrentHashMap<>();

    LossyDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public Output create(Path file) throws IOException {
        Output real = Disk.local().create(file);
        Object key = key(file);
        undurable.put(key, true);
        return new Output() {
            @Override
            public void write(byte[] chunk) throws IOException {
                undurable.put(key, true);
                real.write(chunk);
            }

            @Override
            public void force() throws IOException {
                real.force();
                undurable.remove(key);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    /** Empties every file that was not made durable. */
    void losesPower() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> undurable.containsKey(key(file)))
                    .forEach(LossyDisk::empty);
        }
        undurable.clear();
    }

    private static void empty(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
