package com.supportpro.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk is, and what opens it.
 *
 * @param token empty when none is known
 */
record Connection(URI desk, String token) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** What the options say goes before the environment, and that before the file. */
    static Connection find(@Nullable String desk, @Nullable String token, Surroundings around, PrintWriter warnings) {
        Properties file = file(around.home().resolve(".config/supportpro/cli.properties"), warnings);
        URI address = address(first(desk, around, "SUPPORTPRO_DESK_URL", file, "desk", "http://localhost:8080"));
        String secret =
                first(token, around, "SUPPORTPRO_TOKEN", file, "token", "").strip();
        if (!secret.isEmpty() && "http".equals(address.getScheme()) && !HERE.contains(address.getHost())) {
            warnings.println("Warning: the token travels readable for everybody on the way; use https.");
        }
        return new Connection(address, secret);
    }

    private static String first(
            @Nullable String option,
            Surroundings around,
            String variable,
            Properties file,
            String name,
            String otherwise) {
        if (option != null && !option.isBlank()) {
            return option;
        }
        String value = around.environment().getOrDefault(variable, "");
        return value.isBlank() ? file.getProperty(name, otherwise) : value;
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.strip().replaceAll("/+$", ""));
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw unusable(text);
        }
        throw unusable(text);
    }

    private static CliException unusable(String text) {
        return CliException.usage(
                "The desk's address must be http:// or https://, with a host and nothing secret: " + text);
    }

    private static Properties file(Path path, PrintWriter warnings) {
        Properties values = new Properties();
        if (!Files.isRegularFile(path)) {
            return values;
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            values.load(reader);
            if (values.containsKey("token") && othersMayRead(path)) {
                warnings.println("Warning: others can read the token in " + path + "; run chmod 600 on it.");
            }
            return values;
        } catch (IOException | IllegalArgumentException e) {
            throw CliException.usage(path + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean othersMayRead(Path path) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    @Override
    public String toString() {
        return desk.toString();
    }
}
