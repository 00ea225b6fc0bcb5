package com.supportpro.desk.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was typed: {@code backup FILE} or {@code restore FILE [--replace]}, with settings as {@code --name=value}. */
record CommandLine(String command, List<String> files, boolean replace, List<String> settings) {

    static CommandLine of(String... arguments) {
        List<String> files = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (argument.startsWith("--")) {
                settings.add(argument);
            } else {
                files.add(argument);
            }
        }
        boolean replace = settings.remove("--replace");
        return new CommandLine(arguments[0], files, replace, settings);
    }

    Path file() {
        if (files.size() != 1) {
            throw new BackupRefusedException("Name one file: " + command + " FILE");
        }
        return Path.of(files.get(0)).toAbsolutePath();
    }

    /** The desk's folder below the home. */
    Path desk() {
        Path home = setting("--supportpro.home=")
                .or(() -> Optional.ofNullable(System.getenv("SUPPORTPRO_HOME")).filter(text -> !text.isBlank()))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".supportpro"));
        Path desk = home.toAbsolutePath().resolve("desk").normalize();
        if (command.equals("backup") && !Files.isDirectory(desk)) {
            throw new BackupRefusedException("There is no desk in " + home + "; set SUPPORTPRO_HOME to its home");
        }
        return desk;
    }

    boolean ownDatabase() {
        return setting("--supportpro.database.url=")
                .or(() -> Optional.ofNullable(System.getenv("SUPPORTPRO_DATABASE_URL")))
                .filter(text -> !text.isBlank())
                .isPresent();
    }

    private Optional<String> setting(String start) {
        return settings.stream()
                .filter(setting -> setting.startsWith(start))
                .map(setting -> setting.substring(start.length()))
                .findFirst();
    }
}
