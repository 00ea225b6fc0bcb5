package com.supportpro.store.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Service;

/**
 * Files by their digest, in the home folder. A blob is whole and on the disk before it has its name, and never changes;
 * who keeps a row about one writes the row afterwards, so that a kill leaves a file without a row and no row without a
 * file.
 */
@Service
public class Blobs {

    private final Path folder;
    private final Path incoming;

    Blobs(Home home) throws IOException {
        this.folder = home.folder("blobs");
        this.incoming = home.folder("incoming");
        DurableFiles.empty(incoming);
    }

    /** Takes what comes in into a file that is not a blob yet; close it to be rid of it. */
    public Arrival receive(InputStream in) throws IOException {
        Path file = Files.createTempFile(incoming, "arrival-", ".part");
        try {
            Digest digest = DurableFiles.write(in, file);
            return new Arrival(file, digest, Files.size(file));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Makes the arrival a blob; a whole one that is there already stays as it is. */
    public void keep(Arrival arrival) throws IOException {
        Path shard = shard(arrival.digest());
        Path blob = shard.resolve(arrival.digest().sha256());
        Files.createDirectories(shard);
        if (!whole(blob, arrival.length())) {
            Files.move(arrival.file(), blob, StandardCopyOption.ATOMIC_MOVE);
        }
        // also when another thread moved it: the caller's row must not reach the disk before the name does
        DurableFiles.force(shard);
        DurableFiles.force(folder);
    }

    /** Keeps the bytes; the digest names them. */
    public Digest keep(byte[] bytes) throws IOException {
        try (Arrival arrival = receive(new ByteArrayInputStream(bytes))) {
            keep(arrival);
            return arrival.digest();
        }
    }

    /**
     * Where the blob lies, for reading.
     *
     * @throws MissingBlobException when it is not there or not as long as it was
     */
    public Path file(Digest digest, long length) {
        Path blob = shard(digest).resolve(digest.sha256());
        if (!whole(blob, length)) {
            throw new MissingBlobException(digest);
        }
        return blob;
    }

    /** One folder for each first byte, because a folder with very many names is slow on some file systems. */
    private Path shard(Digest digest) {
        return folder.resolve(digest.sha256().substring(0, 2));
    }

    private static boolean whole(Path blob, long length) {
        return Files.isRegularFile(blob) && blob.toFile().length() == length;
    }
}
