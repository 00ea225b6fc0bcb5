package com.supportpro.desk.backup;

import com.supportpro.platform.home.Below;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a desk that a backup holds: all of its folder but what belongs to the machine, or to work going on. */
record DeskFiles(Path folder) {

    static final String SECRET_KEY = "secret.key";
    /** Where a restore keeps its things; while it is there the folder is not whole. */
    static final String RESTORE = ".restore";

    private static final Set<String> LEFT_OUT = Set.of(
            "postgres",
            "lock",
            "setup-token",
            "instance.id",
            "node.id",
            "runtime/node.id",
            RESTORE,
            "addons/.incoming",
            "addons/.trash",
            "bundles");

    List<Path> all() throws IOException {
        return Below.all(folder).files().stream()
                .filter(path -> belongs(name(path)))
                .toList();
    }

    /** The names of what would belong to them and this user may not read. */
    List<String> closed() throws IOException {
        return Below.all(folder).closed().stream()
                .map(this::name)
                .filter(DeskFiles::belongs)
                .toList();
    }

    /** The names at the top that a restore replaces; what a disk keeps there for itself is none of them. */
    List<Path> tops() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> Files.isReadable(path) && belongs(name(path)))
                    .toList();
        }
    }

    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static boolean belongs(String name) {
        return !name.endsWith(".log")
                && LEFT_OUT.stream().noneMatch(left -> name.equals(left) || name.startsWith(left + "/"));
    }
}
