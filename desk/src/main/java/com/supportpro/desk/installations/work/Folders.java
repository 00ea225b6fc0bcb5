package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.DiskSpace;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.home.Below;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where add-ons live on this machine: {@code addons/<publisher>/<slug>/<version>} and the work places beside it. */
@Component
class Folders implements DiskSpace {

    private static final int ADDON_DEPTH = 2;
    private static final int RELEASE_DEPTH = 3;

    private final Path addons;
    private final Map<AddonId, Object> locks = new ConcurrentHashMap<>();

    @Autowired
    Folders(Home home) {
        this(home.folder("addons"));
    }

    Folders(Path addons) {
        this.addons = addons.toAbsolutePath().normalize();
        try {
            Files.createDirectories(incoming());
            Files.createDirectories(trash());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for add-ons cannot be made: " + this.addons, e);
        }
    }

    Path addons() {
        return addons;
    }

    Path incoming() {
        return addons.resolve(".incoming");
    }

    /** Where removed folders wait for deletion; a move there is the moment of removal. */
    Path trash() {
        return addons.resolve(".trash");
    }

    /** The package that an operation fetches. */
    Path packageOf(OperationId operation) {
        return incoming().resolve(operation + ".zip");
    }

    /** Where an operation unpacks. */
    Path unpackingOf(OperationId operation) {
        return incoming().resolve(operation.toString());
    }

    Path trashOf(OperationId operation) {
        return trash().resolve(operation.toString());
    }

    Path release(AddonId addon, Version version) {
        return addons.resolve(nameOf(addon, version));
    }

    /** The add-ons of which there are files; what has no add-on's name is nobody's business here. */
    Set<AddonId> present() {
        try {
            return Below.of(addons, ADDON_DEPTH).paths().stream()
                    .filter(path -> Files.isDirectory(path) && Files.isReadable(path))
                    .flatMap(path -> idOf(addons.relativize(path)).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies where releases have their places, by the names that these are recorded under. */
    Map<String, Path> releases() throws IOException {
        Map<String, Path> releases = new TreeMap<>();
        for (Path path : Below.of(addons, RELEASE_DEPTH).paths()) {
            Path name = addons.relativize(path);
            if (name.getNameCount() == RELEASE_DEPTH && idOf(name).isPresent()) {
                releases.put(name.toString().replace('\\', '/'), path);
            }
        }
        return releases;
    }

    private static Optional<AddonId> idOf(Path name) {
        try {
            return name.getNameCount() < ADDON_DEPTH
                    ? Optional.empty()
                    : Optional.of(new AddonId(
                            name.getName(0).toString(), name.getName(1).toString()));
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }

    Path at(String folder) {
        Path found = addons.resolve(folder).normalize();
        if (!found.startsWith(addons) || found.equals(addons)) {
            throw new IllegalArgumentException("Not below the folder of add-ons: " + folder);
        }
        return found;
    }

    /** Held while files of the add-on come to their place or are taken from it. */
    Object lock(AddonId addon) {
        return locks.computeIfAbsent(addon, none -> new Object());
    }

    /** The name a release's folder is recorded under. */
    static String nameOf(AddonId addon, Version version) {
        return addon.publisher() + "/" + addon.slug() + "/" + version;
    }

    @Override
    public long usableBytes() {
        try {
            return Files.getFileStore(addons).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
