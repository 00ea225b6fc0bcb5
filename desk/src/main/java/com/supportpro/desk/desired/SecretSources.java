package com.supportpro.desk.desired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where references to secrets lead: variables and files of this machine that were set aside for it. Nothing else can be
 * reached, because whoever sends a file may also be who reads the setting.
 */
@Component
class SecretSources {

    private static final Logger LOG = LoggerFactory.getLogger(SecretSources.class);
    private static final int MOST_BYTES = 40_000;
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final String prefix;
    private final List<Path> folders;
    private final Map<String, String> environment;

    @Autowired
    SecretSources(
            @Value("${supportpro.desk.desired.secret-variables:ADDON_}") String prefix,
            @Value("${supportpro.desk.desired.secret-folders:/run/secrets}") List<String> folders) {
        this(prefix, folders.stream().map(Path::of).toList(), System.getenv());
    }

    SecretSources(String prefix, List<Path> folders, Map<String, String> environment) {
        this.prefix = prefix;
        this.folders = List.copyOf(folders);
        this.environment = environment;
    }

    /** The secret; nothing when the source has none, or is none that may be read. */
    Optional<String> read(String source) {
        Optional<String> found = source.startsWith(VARIABLE)
                ? variable(source.substring(VARIABLE.length()))
                : file(source.substring(FILE.length()));
        return found.filter(secret -> !secret.isEmpty());
    }

    private Optional<String> variable(String name) {
        return name.startsWith(prefix) ? Optional.ofNullable(environment.get(name)) : Optional.empty();
    }

    private Optional<String> file(String name) {
        try {
            Path file = Path.of(name).toRealPath();
            boolean mayBeRead = Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES && inFolder(file);
            return mayBeRead ? Optional.of(withoutLastBreak(Files.readString(file))) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            LOG.info("The secret {} cannot be read: {}", name, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Symbolic links are followed before this is asked. */
    private boolean inFolder(Path file) throws IOException {
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && file.startsWith(folder.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    private static String withoutLastBreak(String text) {
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
