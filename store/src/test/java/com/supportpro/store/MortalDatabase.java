package com.supportpro.store;

import com.supportpro.platform.database.EmbeddedPostgres;
import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.platform.database.PostgresBinaries;
import com.supportpro.platform.database.PostgresNotStartedException;
import com.supportpro.platform.database.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of its own that is killed with all its processes and started again over the same data, at the same port. */
final class MortalDatabase implements AutoCloseable {

    /** What was committed outlives the processes, though not the machine. */
    private static final ServerSettings SETTINGS = ServerSettings.forgetful().with("synchronous_commit", "on");

    private static final int MOST_STARTS = 5;

    private final Path folder;
    private final PostgresBinaries binaries;
    private EmbeddedPostgres server;

    private MortalDatabase(Path folder) {
        this.folder = folder;
        this.binaries = PostgresBinaries.unpackedIn(folder.resolve("binaries"));
        this.server = EmbeddedPostgres.start(binaries, folder, 0, SETTINGS);
    }

    static MortalDatabase start() {
        try {
            return new MortalDatabase(Files.createTempDirectory("supportpro-mortal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PostgresAccess access() {
        return server.access();
    }

    void kill() {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** A process that was just forked, and so overlooked, keeps the data for a moment. */
    void startAgain() {
        int port = server.port();
        for (int i = 1; ; i++) {
            try {
                server = EmbeddedPostgres.start(binaries, folder, port, SETTINGS);
                return;
            } catch (PostgresNotStartedException e) {
                if (i == MOST_STARTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
