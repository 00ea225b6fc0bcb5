package com.supportpro.desk.installations.work;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that all nodes see. */
record FolderShelf(Path folder) implements Shelf {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.zip|\\.[0-9a-f]{64}\\..+");

    @Override
    public void put(String digest, Path archive) throws IOException {
        Path place = place(digest);
        if (Files.exists(place) && Digest.of(place).sha256().equals(digest)) {
            return;
        }
        Tree.make(folder);
        Path beside = folder.resolve("." + digest + "." + UUID.randomUUID());
        Files.copy(archive, beside);
        Tree.force(beside);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Tree.force(folder);
    }

    @Override
    public boolean take(String digest, Path archive) throws IOException {
        Path place = place(digest);
        if (!Files.isRegularFile(place)) {
            return false;
        }
        Files.createDirectories(Tree.parent(archive));
        Files.copy(place, archive, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    @Override
    public long bytes() throws IOException {
        long all = 0;
        for (Path file : files()) {
            all += Files.size(file);
        }
        return all;
    }

    /** Also what a node left there half copied. */
    @Override
    public int drop(Set<String> kept, Instant before) throws IOException {
        int dropped = 0;
        for (Path file : files()) {
            boolean ours = OURS.matcher(file.getFileName().toString()).matches();
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
            String digest = file.getFileName().toString().replaceFirst("\\.zip$", "");
            if (ours && old && !kept.contains(digest) && Files.deleteIfExists(file)) {
                dropped++;
            }
        }
        return dropped;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).toList();
        }
    }

    private Path place(String digest) {
        return folder.resolve(digest + ".zip");
    }
}
