package com.supportpro.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own over a folder that stays; ends with {@link #close()}, or soon after this process. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path data;
    private final Supervisor supervisor;
    private final PostgresAccess application;
    private final PostgresAccess superuser;

    private EmbeddedPostgres(DataFolder folder, Started server, Supervisor.Starter starter) throws IOException {
        this.data = folder.path();
        this.supervisor = Supervisor.over(server, starter);
        this.application = access(server.port(), Initialisation.ROLE, folder);
        this.superuser = access(server.port(), Initialisation.SUPERUSER, folder);
    }

    /**
     * Starts a server over {@code folder/postgres}, making it when it is missing. One that a killed process left behind
     * there is stopped first. The caller sees to it that nobody else uses the folder meanwhile.
     *
     * @param port to listen on, or 0 for any free one
     */
    public static EmbeddedPostgres start(PostgresBinaries binaries, Path folder, int port, ServerSettings settings) {
        return start(binaries, folder, port, settings, RunAs.current());
    }

    static EmbeddedPostgres start(
            PostgresBinaries binaries, Path folder, int port, ServerSettings settings, RunAs account) {
        try {
            DataFolder data = new DataFolder(folder.toRealPath(), account);
            stopLeftBehind(data.path());
            PostmasterFile.removeStale(data.path());
            data.prepare(binaries, settings.isDurable());
            Launch launch = new Launch(binaries, data, settings);
            return new EmbeddedPostgres(data, launch.on(port), again -> {
                PostmasterFile.removeStale(data.path());
                return launch.on(again);
            });
        } catch (IOException e) {
            throw new PostgresNotStartedException(folder, e.toString());
        }
    }

    /** Of the role that owns the database {@code supportpro}, and of nothing else. */
    public PostgresAccess access() {
        return application;
    }

    public PostgresAccess superuserAccess() {
        return superuser;
    }

    public long pid() {
        return supervisor.server().postmaster().pid();
    }

    public int port() {
        return supervisor.server().port();
    }

    /** How often it was started again, because it had ended by itself. */
    public int restarts() {
        return supervisor.restarts();
    }

    /** Why it does not work now; empty while it does. */
    public String trouble() {
        return supervisor.trouble();
    }

    @Override
    public void close() {
        supervisor.close();
        stop(supervisor.server().postmaster());
        try {
            // One that was being started just now.
            stopLeftBehind(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        supervisor.server().watchdog().close();
    }

    private static PostgresAccess access(int port, String role, DataFolder folder) throws IOException {
        return new PostgresAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + role, role, folder.password(role));
    }

    private static void stopLeftBehind(Path data) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.running(data);
        if (left.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL (process {}) that an earlier run left behind",
                    left.get().pid());
            stop(new Postmaster(left.get().pid(), data));
        }
    }

    private static void stop(Postmaster postmaster) {
        try {
            if (!postmaster.stop()) {
                throw new PostgresNotStoppedException(postmaster.data(), postmaster.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
