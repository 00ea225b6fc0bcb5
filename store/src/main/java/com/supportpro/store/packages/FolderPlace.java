package com.supportpro.store.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that all nodes see. A blob is whole and on the disk before it has its name, and never changes; who keeps a row
 * about one writes the row afterwards, so that a kill leaves a file without a row and no row without a file.
 */
final class FolderPlace implements BlobPlace {

    private static final String MARK = "place";

    private final Path folder;

    FolderPlace(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public void keep(Arrival arrival) throws IOException {
        Path shard = shard(arrival.digest());
        Path blob = shard.resolve(arrival.digest().sha256());
        Files.createDirectories(shard);
        if (!whole(blob, arrival.length())) {
            DurableFiles.bring(arrival.file(), blob);
        }
        // also when somebody else brought it: the caller's row must not reach the disk before the name does
        DurableFiles.force(shard);
        DurableFiles.force(folder);
    }

    @Override
    public Path file(Digest digest, long length) {
        Path blob = shard(digest).resolve(digest.sha256());
        if (!whole(blob, length)) {
            throw new MissingBlobException(digest, folder.toString());
        }
        return blob;
    }

    @Override
    public Optional<String> mark() throws IOException {
        Path file = folder.resolve(MARK);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    @Override
    public void mark(String mark) throws IOException {
        Path file = folder.resolve(MARK);
        Files.writeString(file, mark + "\n");
        DurableFiles.force(file);
        DurableFiles.force(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** One folder for each first byte, because a folder with very many names is slow on some file systems. */
    private Path shard(Digest digest) {
        return folder.resolve(digest.sha256().substring(0, 2));
    }

    private static boolean whole(Path blob, long length) {
        return Files.isRegularFile(blob) && blob.toFile().length() == length;
    }
}
