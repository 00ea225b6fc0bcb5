package com.supportpro.desk.catalogue;

import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Icons and screenshots of listings, kept on disk under their digests: seen also while the store is down. */
@Component
public class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int MOST_BYTES = 4 << 20;

    private final Path folder;
    private final ListingRows rows;
    private final StoreCatalogue store;

    Pictures(Home home, ListingRows rows, StoreCatalogue store) {
        this.folder = home.folder("pictures");
        this.rows = rows;
        this.store = store;
    }

    /** The picture with this SHA-256, fetched when it is not here yet; empty when no listing has it or it cannot be had. */
    public Optional<byte[]> find(String digest) throws IOException {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(digest);
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readAllBytes(file));
        }
        return rows.shows(digest) ? fetch(digest) : Optional.empty();
    }

    boolean here(String digest) {
        return Files.exists(folder.resolve(digest));
    }

    /** Bytes that can still be written where pictures are kept. */
    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Fetches a picture and keeps it, if the store has it.
     *
     * @throws CatalogueUnavailableException the store does not answer, or not now
     */
    Optional<byte[]> take(String digest) throws IOException, CatalogueUnavailableException {
        StoreReply answer = store.get("/v1/assets/" + digest, "", MOST_BYTES);
        if (answer.status() == 200 && Digest.of(answer.body()).sha256().equals(digest)) {
            keep(digest, answer.body());
            return Optional.of(answer.body());
        }
        if (answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY) {
            throw new CatalogueUnavailableException("The store answered " + answer.status());
        }
        LOG.info("The store has no picture {}: {}", digest, answer.status());
        return Optional.empty();
    }

    /** Keeps a picture that was brought here in a file, when it is what its digest says; a larger one than any is left out. */
    public void bring(String digest, Path file) throws IOException {
        if (DIGEST.matcher(digest).matches() && !here(digest) && Files.size(file) <= MOST_BYTES) {
            byte[] bytes = Files.readAllBytes(file);
            if (Digest.of(bytes).sha256().equals(digest)) {
                keep(digest, bytes);
            }
        }
    }

    private Optional<byte[]> fetch(String digest) throws IOException {
        try {
            return take(digest);
        } catch (CatalogueUnavailableException e) {
            LOG.info("The picture {} could not be fetched: {}", digest, e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(String digest, byte[] bytes) throws IOException {
        Path half = Files.createTempFile(folder, digest, ".part");
        try {
            Files.write(half, bytes);
            Files.move(
                    half, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
