package com.supportpro.desk.installations.work;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders as wholes: moved at once, made durable, deleted. */
final class Tree {

    private Tree() {}

    /** Moves a folder in one go and makes the move durable. */
    static void move(Path from, Path to) throws IOException {
        Path parent = parent(to);
        make(parent);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(parent);
    }

    /** Makes a folder with those above it, each name durable: what lies in a folder whose own name is lost is lost too. */
    static void make(Path folder) throws IOException {
        for (Path missing : missing(folder)) {
            Files.createDirectories(missing);
            force(parent(missing));
        }
    }

    /** The folder and those above it that are not there, outermost first. */
    static List<Path> missing(Path folder) {
        var missing = new ArrayDeque<Path>();
        for (@Nullable Path each = folder.toAbsolutePath();
                each != null && !Files.isDirectory(each);
                each = each.getParent()) {
            missing.addFirst(each);
        }
        return List.copyOf(missing);
    }

    /** Makes a file, or the names in a folder, durable. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes a file or a folder with everything in it; links are deleted, not followed. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path, NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) throws IOException {
                if (error != null && !(error instanceof NoSuchFileException)) {
                    throw error;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a folder in which nothing is left. */
    static void deleteWhenEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("No folder holds " + path);
        }
        return parent;
    }
}
