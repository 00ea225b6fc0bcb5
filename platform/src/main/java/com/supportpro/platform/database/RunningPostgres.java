package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded PostgreSQL of an application that runs in another process. */
public final class RunningPostgres {

    private RunningPostgres() {}

    /** How to reach it; empty when none works in the application's folder. */
    public static Optional<PostgresAccess> in(Path application) throws IOException {
        if (!Files.isDirectory(application.resolve("postgres"))) {
            return Optional.empty();
        }
        Path data = application.toRealPath().resolve("postgres");
        Optional<PostmasterFile> running = PostmasterFile.running(data);
        if (running.isEmpty() || !running.get().ready()) {
            return Optional.empty();
        }
        String role = Initialisation.ROLE;
        String url = "jdbc:postgresql://127.0.0.1:" + running.get().port() + "/" + role;
        String password =
                Files.readString(Initialisation.passwordFile(data, role)).strip();
        return Optional.of(new PostgresAccess(url, role, password));
    }
}
