package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/** Checks that the files of a release are those that were verified when it was unpacked. */
@Component
class InstalledFiles {

    private static final int CHUNK = 1 << 16;

    private final Folders folders;

    InstalledFiles(Folders folders) {
        this.folders = folders;
    }

    /** The first file that was changed, added or is gone, as a problem. */
    Optional<Problem> check(Staged staged) throws IOException {
        Path folder = folders.at(staged.folder());
        if (!Files.isDirectory(folder)) {
            return Optional.of(Problem.of("files-gone"));
        }
        var expected = new TreeMap<>(staged.files());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> !Files.isDirectory(path, NOFOLLOW_LINKS)).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String wanted = expected.remove(name);
                if (!Files.isRegularFile(file, NOFOLLOW_LINKS) || !digest(file).equals(wanted)) {
                    return Optional.of(Problem.of("files-changed", "file", name));
                }
            }
        }
        return expected.keySet().stream().findFirst().map(name -> Problem.of("files-changed", "file", name));
    }

    static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return Sha256.hex(digest);
    }
}
