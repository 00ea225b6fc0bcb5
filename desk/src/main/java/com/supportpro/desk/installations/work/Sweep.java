package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes files that no installation and no live operation accounts for: the remains of a crash. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private final JdbcClient jdbc;
    private final Folders folders;
    private final UpdatePort updates;

    Sweep(JdbcClient jdbc, Folders folders, UpdatePort updates) {
        this.jdbc = jdbc;
        this.folders = folders;
        this.updates = updates;
    }

    void run() {
        try {
            Set<String> live =
                    names("select id::text from operation where state in ('RUNNING', 'WAITING_FOR_PAYMENT')");
            sweepWorkPlace(folders.incoming(), live);
            sweepWorkPlace(folders.trash(), live);
            sweepReleases();
            updates.sweep();
        } catch (IOException e) {
            LOG.warn("Files left by a crash could not be removed: {}", e.toString());
        }
    }

    private void sweepWorkPlace(Path place, Set<String> live) throws IOException {
        for (Path entry : entries(place)) {
            String operation = entry.getFileName().toString().replaceFirst("\\.zip$", "");
            if (!live.contains(operation)) {
                remove(entry);
            }
        }
    }

    private void sweepReleases() throws IOException {
        Set<String> known = names("""
                select folder from installation where folder is not null
                union select folder from kept_release
                union select publisher || '/' || slug || '/' || version from operation
                where state in ('RUNNING', 'WAITING_FOR_PAYMENT') and version is not null
                """);
        for (Map.Entry<String, Path> release : folders.releases().entrySet()) {
            if (!known.contains(release.getKey())) {
                remove(release.getValue());
                Tree.deleteWhenEmpty(Tree.parent(release.getValue()));
            }
        }
    }

    private void remove(Path path) throws IOException {
        LOG.info("Removing {}, which a crash left behind", path);
        Tree.delete(path);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private Set<String> names(String sql) {
        return Set.copyOf(jdbc.sql(sql).query(String.class).list());
    }
}
