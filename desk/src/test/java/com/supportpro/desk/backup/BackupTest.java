package com.supportpro.desk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Passphrase WORDS = new Passphrase("correct horse battery");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @BeforeEach
    void aDesk() throws IOException {
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at) values"
                        + " (gen_random_uuid(), 'ann@desk.example', 'Ann', 'x', 'Administrator', now())")
                .update();
        jdbc.sql("insert into desk_setting (name, value) values ('desk.name', E'Tab\\tand\\nline \\\\ é')")
                .update();
        jdbc.sql("update audit_head set entries = 3, digest = 'abc', seal = 'seal'")
                .update();
        write("secret.key", "the key\n");
        write("addons/acme/hook/1.0.0/addon.json", "{}");
        write("addons/.incoming/half.zip", "half");
        write("postgres/PG_VERSION", "18");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatTellsAnInstallationFromItsCopiesIsNotInABackup() {
        assertThat(DeskFiles.belongs("instance.id")).isFalse();
        assertThat(DeskFiles.belongs("node.id")).isFalse();
        assertThat(DeskFiles.belongs("secret.key")).isTrue();
    }

    @Test
    void aRestoreBringsBackTheStateOfTheBackup() throws Exception {
        Path backup = backup(Optional.empty());
        List<?> before = state();

        jdbc.sql("update desk_setting set value = 'changed'").update();
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at) values"
                        + " (gen_random_uuid(), 'eve@desk.example', 'Eve', 'x', 'Administrator', now())")
                .update();
        write("addons/acme/hook/1.0.0/addon.json", "changed");
        write("addons/acme/new/1.0.0/addon.json", "new");
        restore(backup, true, Optional.empty());

        assertThat(state()).isEqualTo(before);
        assertThat(files())
                .containsEntry("addons/acme/hook/1.0.0/addon.json", "{}")
                .containsEntry("secret.key", "the key\n")
                .containsEntry("postgres/PG_VERSION", "18")
                .doesNotContainKey("addons/acme/new/1.0.0/addon.json");
        assertThat(desk().resolve(".restore")).doesNotExist();
    }

    @Test
    void theCommandRestoresIntoADatabaseWithNothingInIt() throws Exception {
        Path backup = folder.resolve("command.zip");
        List<?> before = state();
        run("backup", backup, database, folder.resolve("home"));

        try (TestDatabase other = TestDatabase.empty()) {
            run("restore", backup, other, folder.resolve("other"));
            JdbcClient there = JdbcClient.create(other.dataSource());
            assertThat(there.sql("delete from backup_note returning what || ' ' || file")
                            .query(String.class)
                            .list())
                    .containsExactly("restored command.zip");
            assertThat(there.sql("select value from desk_setting where name = 'desk.name'")
                            .query(String.class)
                            .single())
                    .isEqualTo("Tab\tand\nline \\ é");
            Path again = folder.resolve("again.zip");
            BackupManifest manifest = new WriteBackup(
                            other.dataSource(), new DeskFiles(folder.resolve("other/desk")), "", Optional.empty())
                    .to(again, NOW);
            assertThat(List.of(manifest.tables(), manifest.sequences(), manifest.schema()))
                    .isEqualTo(before);
        }
        assertThat(Files.readString(folder.resolve("other/desk/addons/acme/hook/1.0.0/addon.json")))
                .isEqualTo("{}");
    }

    @Test
    void whileAddonsAreBeingChangedNoBackupIsMade() {
        jdbc.sql(
                        "insert into operation (id, action, publisher, slug, requested_by, state, lease_owner, lease_until, requested_at)"
                                + " values (gen_random_uuid(), 'ACTIVATE', 'acme', 'hook', 'ann', 'RUNNING', 'here', now(), now())")
                .update();

        assertThatThrownBy(() -> backup(Optional.empty())).hasMessageContaining("being changed");
    }

    @Test
    void whatTheStoreOwesAnAnswerForTouchesNothingThatIsBackedUp() throws Exception {
        jdbc.sql("""
                        with bought as (
                            insert into operation (id, action, publisher, slug, requested_by, state, requested_at, deal)
                            values (gen_random_uuid(), 'CANCEL', 'acme', 'hook', 'ann', 'RUNNING', now(), '{}') returning id),
                        waits as (
                            insert into operation (id, action, publisher, slug, requested_by, state, requested_at, waits_for)
                            select gen_random_uuid(), 'DEACTIVATE', 'acme', 'other', 'ann', 'RUNNING', now(), array[id]
                            from bought)
                        insert into operation_step (operation, position, name, state, started_at)
                        select id, 0, 'cancel', 'RUNNING', now() from bought
                        """).update();
        assertThat(Files.size(backup(Optional.empty()))).isPositive();
        Files.delete(folder.resolve("backup.zip"));

        jdbc.sql("update operation_step set name = 'stop'").update();
        assertThatThrownBy(() -> backup(Optional.empty())).hasMessageContaining("being changed");
        jdbc.sql("update operation_step set name = 'cancel'").update();
        jdbc.sql("update operation set problem = '{}' where action = 'CANCEL'").update();
        assertThatThrownBy(() -> backup(Optional.empty())).hasMessageContaining("being changed");
    }

    @Test
    void whatIsKeptToGoBackToHasToBeThere() {
        jdbc.sql(
                        "insert into installation (publisher, slug, kind, desired_version, should_be_active, state, version,"
                                + " folder, manifest, files, digest, installed_at, changed_at) values ('acme', 'hook', 'PLUGIN',"
                                + " '1.0.0', false, 'INACTIVE', '1.0.0', 'acme/hook/1.0.0', '{}', '{}', repeat('a', 64), now(), now())")
                .update();
        jdbc.sql(
                        "insert into kept_release (publisher, slug, version, folder, manifest, files, digest, installed_at, kept_at)"
                                + " values ('acme', 'hook', '0.9.0', 'acme/hook/0.9.0', '{}', '{}', repeat('a', 64), now(), now())")
                .update();

        assertThatThrownBy(() -> backup(Optional.empty())).hasMessageContaining("being changed");
    }

    @Test
    void aDeskThatIsSetUpIsNotReplacedUnlessThatIsSaid() throws Exception {
        Path backup = backup(Optional.empty());
        List<?> before = state();

        assertThatThrownBy(() -> restore(backup, false, Optional.empty())).hasMessageContaining("--replace");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nothingIsRestoredBesideANodeThatLives() throws Exception {
        Path backup = backup(Optional.empty());
        List<?> before = state();
        seen("desk-1", 3);
        seen("desk-2", 60);

        assertThatThrownBy(() -> restore(backup, true, Optional.empty()))
                .hasMessageContaining("served by desk-1: stop it");
        assertThat(state()).isEqualTo(before);

        jdbc.sql("delete from desk_node where name = 'desk-1'").update();
        restore(backup, true, Optional.empty());
        assertThat(jdbc.sql("select count(*) from desk_node").query(Long.class).single())
                .isZero();
    }

    @Test
    void theNodesOfADeskAreNotInItsBackup() throws Exception {
        List<?> before = state();
        seen("desk-1", 60);

        assertThat(state()).isEqualTo(before);
    }

    private void seen(String node, int secondsAgo) {
        jdbc.sql("insert into desk_node (id, name, version, started_at, seen_at)"
                        + " values (:name, :name, '1.0.0', now(), now() - make_interval(secs => :ago))")
                .param("name", node)
                .param("ago", secondsAgo)
                .update();
    }

    @Test
    void aDamagedFileIsRefusedWhereverTheDamageIs() throws Exception {
        Path backup = backup(Optional.empty());
        byte[] whole = Files.readAllBytes(backup);
        List<?> before = state();

        for (int place = 40; place < whole.length; place += whole.length / 23) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Path file = Files.write(folder.resolve("damaged.zip"), damaged);
            assertRefusedOrSame(file, backup);
        }
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupFile.verified(cut)).hasMessageContaining("damaged");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anEntryThatWasExchangedAddedOrTakenAwayIsFound() throws Exception {
        Path backup = backup(Optional.empty());

        assertDamaged(rewritten(backup, "files/secret.key", Optional.of("other")));
        assertDamaged(rewritten(backup, "files/secret.key", Optional.empty()));
        assertDamaged(rewritten(backup, "files/addons/acme/more", Optional.of("more")));
        assertDamaged(rewritten(backup, "../outside", Optional.of("more")));
    }

    @Test
    void whatFailsOnTheWayLeavesEverythingAsItWas() throws Exception {
        Path backup = backup(Optional.empty());
        jdbc.sql("update desk_setting set value = 'newer'").update();
        write("addons/acme/hook/1.0.0/addon.json", "newer");
        jdbc.sql("alter table desk_setting add constraint only_newer check (value = 'newer')")
                .update();
        List<?> before = state();

        assertThatThrownBy(() -> restore(backup, true, Optional.empty())).hasMessageContaining("only_newer");

        assertThat(state()).isEqualTo(before);
        assertThat(files()).containsEntry("addons/acme/hook/1.0.0/addon.json", "newer");
        assertThat(desk().resolve(".restore")).doesNotExist();
    }

    @Test
    void anInterruptedRestoreIsRunAgain() throws Exception {
        Path backup = backup(Optional.empty());
        List<?> before = state();
        // As a crash leaves it: rows restored, some files already moved away, the others not yet in their place.
        new RestoredFiles(new DeskFiles(desk())).stage(BackupFile.verified(backup), Optional.empty());
        Files.createDirectories(desk().resolve(".restore/old"));
        Files.move(desk().resolve("addons"), desk().resolve(".restore/old/addons"));

        restore(backup, true, Optional.empty());

        assertThat(state()).isEqualTo(before);
        assertThat(files()).containsEntry("addons/acme/hook/1.0.0/addon.json", "{}");
        assertThat(desk().resolve(".restore")).doesNotExist();
    }

    @Test
    void aSealedKeyNeedsItsPassphrase() throws Exception {
        Path backup = backup(Optional.of(WORDS));
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            byte[] sealed = zip.getInputStream(zip.getEntry("files/secret.key")).readAllBytes();
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("the key");
        }

        assertThatThrownBy(() -> restore(backup, true, Optional.empty())).hasMessageContaining("PASSPHRASE");
        assertThatThrownBy(() -> restore(backup, true, Optional.of(new Passphrase("another phrase"))))
                .hasMessageContaining("passphrase");
        write("secret.key", "lost");
        restore(backup, true, Optional.of(WORDS));
        assertThat(files()).containsEntry("secret.key", "the key\n");
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndNeverOverwritten() throws Exception {
        Path backup = backup(Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> write(Optional.empty()).to(backup, NOW)).hasMessageContaining("there already");
    }

    @Test
    void anAddonWithoutItsFilesIsNoBackup() {
        jdbc.sql("""
                insert into installation (publisher, slug, kind, desired_version, should_be_active, state, version, folder,
                    manifest, files, digest, installed_at, changed_at)
                values ('acme', 'gone', 'PLUGIN', '1.0.0', false, 'INACTIVE', '1.0.0', 'acme/gone/1.0.0', '{}', '{}',
                    repeat('a', 64), now(), now())""").update();

        assertThatThrownBy(() -> backup(Optional.empty())).hasMessageContaining("being changed");
        assertThat(folder.resolve("backup.zip")).doesNotExist();
    }

    private void assertRefusedOrSame(Path damaged, Path backup) throws IOException {
        try (BackupFile file = BackupFile.verified(damaged);
                BackupFile whole = BackupFile.verified(backup)) {
            // Some bytes of an archive say nothing that is read, such as times.
            assertThat(file.manifest()).isEqualTo(whole.manifest());
        } catch (BackupRefusedException refused) {
            assertThat(refused).hasMessageContaining("damaged");
        }
    }

    private static void assertDamaged(Path file) {
        assertThatThrownBy(() -> BackupFile.verified(file)).hasMessageContaining("damaged");
    }

    private Path rewritten(Path backup, String name, Optional<String> text) throws IOException {
        Path target = folder.resolve("rewritten.zip");
        try (ZipFile zip = new ZipFile(backup.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                }
            }
            if (text.isPresent()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text.get().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    private static void run(String command, Path file, TestDatabase database, Path home) throws Exception {
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--supportpro.home=" + home));
        words.addAll(List.of(database.properties()));
        new BackupCommand(CommandLine.of(words.toArray(String[]::new)), Optional.empty(), System.out).run();
    }

    private Path backup(Optional<Passphrase> passphrase) throws Exception {
        Path target = folder.resolve("backup.zip");
        write(passphrase).to(target, NOW);
        return target;
    }

    private WriteBackup write(Optional<Passphrase> passphrase) {
        return new WriteBackup(database.dataSource(), new DeskFiles(desk()), "1", passphrase);
    }

    private void restore(Path backup, boolean replace, Optional<Passphrase> passphrase) throws Exception {
        try (BackupFile file = BackupFile.verified(backup)) {
            new RestoreBackup(database.dataSource(), new DeskFiles(desk()), passphrase).from(file, replace);
        }
    }

    /** What a backup would hold of the database. */
    private List<?> state() throws Exception {
        Path now = folder.resolve("state.zip");
        BackupManifest manifest = write(Optional.empty()).to(now, NOW);
        Files.delete(now);
        return List.of(manifest.tables(), manifest.sequences(), manifest.schema());
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var walk = Files.walk(desk())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(desk().relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void write(String name, String text) throws IOException {
        Path file = desk().resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private Path desk() {
        return folder.resolve("home").resolve("desk");
    }
}
