package com.supportpro.platform.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a folder: files, and the folders at the depth where the looking ends. Left out are what has gone meanwhile and
 * what this process may not look into, such as the {@code lost+found} of a disk. Links below it are not followed.
 */
public final class Below {

    private final Map<Path, BasicFileAttributes> found = new TreeMap<>();
    private final List<Path> closed = new ArrayList<>();

    private Below() {}

    /** All of it; nothing where there is no such folder. */
    public static Below all(Path folder) throws IOException {
        return of(folder, Integer.MAX_VALUE);
    }

    /** As far as this many names below the folder. */
    public static Below of(Path folder, int depth) throws IOException {
        Below below = new Below();
        // The dot has a folder looked into that is itself a link, such as to another disk.
        Files.walkFileTree(folder.resolve("."), Set.of(), depth, below.new Looking());
        return below;
    }

    /** Files and, where the looking ended, folders; in order. */
    public List<Path> paths() {
        return List.copyOf(found.keySet());
    }

    public List<Path> files() {
        return found.entrySet().stream()
                .filter(one -> one.getValue().isRegularFile())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The bytes of all files together. */
    public long bytes() {
        return found.values().stream()
                .filter(BasicFileAttributes::isRegularFile)
                .mapToLong(BasicFileAttributes::size)
                .sum();
    }

    /** What this process may not look into. */
    public List<Path> closed() {
        return List.copyOf(closed);
    }

    /** Notes what it comes by. */
    final class Looking extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            found.put(path.normalize(), attributes);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
            if (why instanceof AccessDeniedException) {
                closed.add(path.normalize());
            } else if (!(why instanceof NoSuchFileException)) {
                throw why;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) throws IOException {
            return why == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, why);
        }
    }
}
