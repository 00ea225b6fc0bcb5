package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Installation;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be true of a desk whenever no operation runs: records, files and what runs say the same. */
record Consistency(LifecycleDesk desk, LifecycleDesk.Process process) {

    void check() throws IOException {
        assertThat(process.operations.running()).isEmpty();
        assertThat(stepsLeftOut())
                .as("steps that do not go with their operation's end")
                .isEmpty();
        assertThat(wishes()).as("wishes without an installation").isEmpty();
        List<Installation> installed = process.fixture.installations().all();
        assertThat(releaseFolders()).isEqualTo(foldersOf(installed));
        assertThat(desk.runtime.resting).isEmpty();
        assertThat(copies()).isEqualTo(snapshots());
        assertThat(desk.runtime.running.keySet()).isEqualTo(active(installed));
        assertThat(entries(process.folders.incoming())).isEmpty();
        assertThat(entries(process.folders.trash())).isEmpty();
        for (PresentReleases.Present present : new PresentReleases(desk.jdbc).all()) {
            assertThat(new InstalledFiles(process.folders).check(present.staged()))
                    .isEmpty();
        }
    }

    private List<String> stepsLeftOut() {
        return desk.jdbc
                .sql("select name from operation_step s join operation o on o.id = s.operation"
                        + " where o.state = 'SUCCEEDED' and s.state <> 'DONE' or o.state = 'ROLLED_BACK'"
                        + " and s.state in ('DONE', 'RUNNING') and o.action <> 'PURCHASE'")
                .query(String.class)
                .list();
    }

    private List<String> wishes() {
        return desk.jdbc
                .sql("select slug from installation where state = 'ABSENT' or desired_version is distinct from version")
                .query(String.class)
                .list();
    }

    private Set<String> releaseFolders() throws IOException {
        Path addons = process.folders.addons();
        try (Stream<Path> all = Files.walk(addons, 3)) {
            return all.map(addons::relativize)
                    .filter(path -> path.getNameCount() == 3 && !path.toString().startsWith("."))
                    .map(Path::toString)
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> copies() {
        return Set.copyOf(desk.jdbc
                .sql("select id::text from addon_copy")
                .query(String.class)
                .list());
    }

    private Set<String> snapshots() {
        return Set.copyOf(desk.jdbc
                .sql("select snapshot::text from kept_release where snapshot is not null")
                .query(String.class)
                .list());
    }

    private Set<String> foldersOf(List<Installation> installed) {
        Stream<String> kept = desk.jdbc.sql("select folder from kept_release").query(String.class).list().stream();
        return Stream.concat(kept, installed.stream().map(each -> Folders.nameOf(each.id(), each.version())))
                .collect(Collectors.toSet());
    }

    private static Set<AddonId> active(List<Installation> installed) {
        return installed.stream()
                .filter(Installation::active)
                .map(Installation::id)
                .collect(Collectors.toSet());
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
