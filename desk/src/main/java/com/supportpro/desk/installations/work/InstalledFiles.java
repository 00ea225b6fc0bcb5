package com.supportpro.desk.installations.work;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.supportpro.desk.installations.Problem;
import com.supportpro.platform.home.Below;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Checks that the files of a release are those that were verified when it was unpacked. */
@Component
class InstalledFiles {

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
        for (Path file : Below.all(folder).paths()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            String wanted = expected.remove(name);
            if (!Files.isRegularFile(file, NOFOLLOW_LINKS)
                    || !Digest.of(file).sha256().equals(wanted)) {
                return Optional.of(Problem.of("files-changed", "file", name));
            }
        }
        return expected.keySet().stream().findFirst().map(name -> Problem.of("files-changed", "file", name));
    }
}
