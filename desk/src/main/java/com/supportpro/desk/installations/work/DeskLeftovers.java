package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Leftovers;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.platform.home.Below;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leftovers of this machine's disk and of the database. */
@Component
class DeskLeftovers implements Leftovers {

    private final LeftoverRows rows;
    private final Folders folders;
    private final Shelf shelf;
    private final PackagesHere packages;
    private final Withdraw withdraw;

    DeskLeftovers(LeftoverRows rows, Folders folders, Shelf shelf, PackagesHere packages, Withdraw withdraw) {
        this.rows = rows;
        this.folders = folders;
        this.shelf = shelf;
        this.packages = packages;
        this.withdraw = withdraw;
    }

    @Override
    public Use use() {
        long kept = rows.keptFolders().stream()
                .mapToLong(folder -> bytes(folders.at(folder)))
                .sum();
        long work = bytes(folders.incoming()) + bytes(folders.trash());
        try {
            return new Use(
                    Math.max(0, bytes(folders.addons()) - kept - work), kept, work, shelf.bytes() + packages.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node may have dropped its record; the folders here are looked at before what is known is asked for. */
    @Override
    public int dropFolders(Instant before) {
        try {
            Map<String, Path> old = folders.releases();
            old.values().removeIf(path -> !changed(path).isBefore(before));
            old.keySet().removeAll(rows.folders());
            old.keySet().removeIf(release -> !removed(release));
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int dropPackages(Instant before) {
        try {
            return shelf.drop(rows.digests(), before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> dropKept(int most, Instant before) {
        List<String> dropped = rows.dropKept(most, before);
        dropped.forEach(this::removed);
        return dropped;
    }

    @Override
    public int dropOperations(Instant before) {
        return rows.dropOperations(before);
    }

    @Override
    public int dropWork(Instant before) {
        return dropWork(folders.incoming(), before) + dropWork(folders.trash(), before);
    }

    private int dropWork(Path place, Instant before) {
        try (Stream<Path> list = Files.list(place)) {
            List<Path> old = list.filter(path -> changed(path).isBefore(before)).toList();
            // Asked after the folder was read: what has no operation now did not get one in between.
            Set<String> live = rows.liveOperations();
            List<Path> left = old.stream()
                    .filter(path -> !live.contains(path.getFileName().toString().replaceFirst("\\.zip$", "")))
                    .toList();
            left.forEach(DeskLeftovers::delete);
            return left.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant changed(Path path) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (NoSuchFileException goneMeanwhile) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean removed(String release) {
        try {
            return withdraw.remove(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Tree.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path folder) {
        try {
            return Below.all(folder).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
