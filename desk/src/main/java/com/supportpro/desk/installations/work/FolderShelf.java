package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A folder that all nodes see. */
record FolderShelf(Path folder) implements Shelf {

    @Override
    public void put(String digest, Path archive) throws IOException {
        Path place = place(digest);
        if (Files.exists(place)) {
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

    private Path place(String digest) {
        return folder.resolve(digest + ".zip");
    }
}
