package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Makes a new data folder beside its place and moves it there when nothing is missing any more. */
record Initialisation(PostgresBinaries binaries, RunAs account, boolean durable) {

    static final String ROLE = "supportpro";
    static final String SUPERUSER = "postgres";

    static Path passwordFile(Path data, String role) {
        return data.resolve(role.equals(SUPERUSER) ? "superuser.password" : role + ".password");
    }

    void into(Path data) throws IOException {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        DataFolder.own(unfinished, account);
        makeCluster(unfinished);
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        makeRolesAndDatabase(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeCluster(Path folder) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            words.add("--no-sync");
        }
        run(folder, new Command(words), "");
    }

    /** By a server for one user, that listens nowhere: the cluster never answers to anybody without a password. */
    private void makeRolesAndDatabase(Path folder) throws IOException {
        String statements =
                "ALTER ROLE %s PASSWORD '%s';\nCREATE ROLE %s LOGIN PASSWORD '%s';\nCREATE DATABASE %s OWNER %s;\n"
                        .formatted(SUPERUSER, keep(folder, SUPERUSER), ROLE, keep(folder, ROLE), ROLE, ROLE);
        List<String> words = new ArrayList<>(List.of(
                binaries.program("postgres").toString(),
                "--single",
                "-D",
                folder.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_checkpoints=off"));
        words.addAll(durable ? List.of(SUPERUSER) : List.of("-F", SUPERUSER));
        run(folder, new Command(words), statements);
    }

    private void run(Path folder, Command command, String input) {
        Command.Outcome outcome = command.under(account).run(input);
        if (!outcome.success()) {
            throw new PostgresNotStartedException(folder, outcome.output());
        }
    }

    private static String keep(Path folder, String role) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path file = passwordFile(folder, role);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }
}
