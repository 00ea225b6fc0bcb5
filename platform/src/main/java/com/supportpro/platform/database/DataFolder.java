package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder {@code postgres} of an application's home, with the server's data: made whole or not at all, owned by whom the
 * server runs as.
 */
record DataFolder(Path application, RunAs account) {

    private static final Set<PosixFilePermission> CLOSED = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> ENTER_ONLY_OTHERS = PosixFilePermissions.fromString("rwx--x--x");

    /** Makes the data if there is none, and refuses what another major version wrote. */
    void prepare(PostgresBinaries binaries, boolean durable) throws IOException {
        letThrough();
        requireReachable(application);
        requireReachable(binaries.folder());
        if (!Files.exists(path().resolve("PG_VERSION"))) {
            new Initialisation(binaries, account, durable).into(path());
        }
        requireVersion(binaries);
        own(path(), account);
    }

    Path path() {
        return application.resolve("postgres");
    }

    LogFile log() {
        return new LogFile(application.resolve("postgres.log"));
    }

    String password(String role) throws IOException {
        return Files.readString(Initialisation.passwordFile(path(), role)).strip();
    }

    /** Gives everything below to the account, where it is not its own already. */
    static void own(Path folder, RunAs account) throws IOException {
        if (isOwned(folder, account)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.toList();
        }
        // The folder itself last: if this is cut short, the next start finds it still to do.
        for (int i = paths.size() - 1; i >= 0; i--) {
            Files.setAttribute(paths.get(i), "unix:uid", account.uid());
            Files.setAttribute(paths.get(i), "unix:gid", account.gid());
        }
    }

    private static boolean isOwned(Path folder, RunAs account) throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals(account.uid());
    }

    /** Another user's server must pass through the two folders that a home makes closed; it can still list neither. */
    private void letThrough() throws IOException {
        Path above = application.resolveSibling(".").normalize();
        for (Path folder : List.of(above, application)) {
            if (account.changesUser() && Files.getPosixFilePermissions(folder).equals(CLOSED)) {
                Files.setPosixFilePermissions(folder, ENTER_ONLY_OTHERS);
            }
        }
    }

    private void requireReachable(Path folder) {
        if (!account.prefix().isEmpty() && !account.canEnter(folder)) {
            throw new FolderNotReachableException(folder, account.uid());
        }
    }

    private void requireVersion(PostgresBinaries binaries) throws IOException {
        String found = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new OtherMajorVersionException(path(), found, binaries.majorVersion());
        }
    }
}
