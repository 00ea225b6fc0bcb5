package com.supportpro.platform.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folders of one running application, made for its user only; locked against a second one until closed. */
public final class Home implements AutoCloseable {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;
    private final Path application;
    private final HomeLock lock;

    private Home(Path root, Path application, HomeLock lock) {
        this.root = root;
        this.application = application;
        this.lock = lock;
    }

    /**
     * Makes the folders where they are missing and takes the lock.
     *
     * @throws HomeInUseException when another one has it
     * @throws HomeNotWritableException when they cannot be made
     */
    public static Home open(Path root, String application) {
        if (!application.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "spring.application.name must be lower-case letters, digits and hyphens: " + application);
        }
        Path absolute = root.toAbsolutePath().normalize();
        Path own = absolute.resolve(application);
        try {
            Files.createDirectories(own, OWNER_ONLY);
            return new Home(absolute.toRealPath(), own.toRealPath(), HomeLock.take(own));
        } catch (IOException e) {
            throw new HomeNotWritableException(own, e);
        }
    }

    /** Shared by all applications of this home; nothing secret is kept directly in it. */
    public Path root() {
        return root;
    }

    /** This application's own. */
    public Path application() {
        return application;
    }

    /** A folder below the application's own, made when it is missing. */
    public Path folder(String name) {
        Path folder = application.resolve(name);
        try {
            return Files.createDirectories(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new HomeNotWritableException(folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
