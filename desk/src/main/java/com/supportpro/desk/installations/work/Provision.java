package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.PresentReleases.Present;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the files of an installed release onto a node that does not have them: from the shelf the nodes share, else from the
 * store. What comes is believed by its digest, which the node that verified the signature has recorded.
 */
@Component
class Provision {

    private static final Logger LOG = LoggerFactory.getLogger(Provision.class);

    private final Folders folders;
    private final Disk disk;
    private final Shelf shelf;
    private final PackageSource store;
    private final Unpacking unpacking;
    private final InstalledFiles files;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    Provision(Folders folders, Disk disk, Shelf shelf, PackageSource store, Unpacking unpacking, InstalledFiles files) {
        this.folders = folders;
        this.disk = disk;
        this.shelf = shelf;
        this.store = store;
        this.unpacking = unpacking;
        this.files = files;
    }

    /** Why its files are not here as they were verified; nothing when they are. */
    Optional<Problem> whole(Present present) throws IOException {
        Optional<Problem> missing = ensure(present);
        return missing.isPresent() ? missing : files.check(present.staged());
    }

    /** Why its files are not here; nothing when they are. */
    Optional<Problem> ensure(Present present) throws IOException {
        synchronized (locks.computeIfAbsent(present.staged().digest(), none -> new Object())) {
            return Files.isDirectory(folders.at(present.staged().folder())) ? Optional.empty() : bring(present);
        }
    }

    private Optional<Problem> bring(Present present) throws IOException {
        Path archive = folders.incoming().resolve("node-" + present.staged().digest() + ".zip");
        Path beside = folders.incoming().resolve("node-" + present.staged().digest());
        try {
            fetch(present, archive);
            unpack(present, archive, beside);
            return Optional.empty();
        } catch (StepFailedException e) {
            return Optional.of(e.problem());
        } finally {
            Tree.delete(archive);
            Tree.delete(beside);
        }
    }

    private void fetch(Present present, Path archive) throws IOException, StepFailedException {
        String digest = present.staged().digest();
        boolean onShelf = shelf.take(digest, archive);
        if (onShelf && isWhole(archive, digest)) {
            return;
        }
        fromStore(present, archive);
        if (!isWhole(archive, digest)) {
            throw new StepFailedException(Problem.of("wrong-digest"));
        }
        if (onShelf) {
            LOG.warn(
                    "The package of {} {} that nodes share was damaged, and is replaced",
                    present.addon(),
                    present.version());
            shelf.put(digest, archive);
        }
    }

    private static boolean isWhole(Path archive, String digest) throws IOException {
        return Digest.of(archive).sha256().equals(digest);
    }

    private void fromStore(Present present, Path archive) throws IOException, StepFailedException {
        try (Disk.Output to = disk.create(archive)) {
            store.fetch(
                    present.addon(),
                    present.version(),
                    new Digest(present.staged().digest()),
                    to::write);
            to.force();
        } catch (TransferFailedException e) {
            throw new StepFailedException(Problem.of("store-unreachable", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    private void unpack(Present present, Path archive, Path beside) throws IOException, StepFailedException {
        Tree.delete(beside);
        Unpacked unpacked = unpacking.unpack(archive, beside);
        if (!unpacked.files().equals(present.staged().files())) {
            throw new StepFailedException(Problem.of("wrong-digest"));
        }
        synchronized (folders.lock(present.addon())) {
            Tree.move(beside, folders.at(present.staged().folder()));
        }
    }
}
