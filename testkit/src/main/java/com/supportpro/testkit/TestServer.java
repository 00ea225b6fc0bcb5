package com.supportpro.testkit;

import com.supportpro.platform.database.EmbeddedPostgres;
import com.supportpro.platform.database.OtherMajorVersionException;
import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.platform.database.PostgresBinaries;
import com.supportpro.platform.database.PostgresNotStartedException;
import com.supportpro.platform.database.ServerSettings;
import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.HomeInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The one server of this test JVM. It ends by itself with the JVM; its folder stays for the next. */
final class TestServer {

    private static final int MOST_TEST_JVMS_AT_ONCE = 64;

    /** A home that nobody refers to is collected, and its lock with it: another JVM would take the server over. */
    private static final List<Home> HELD = new CopyOnWriteArrayList<>();

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.jdbc = JdbcClient.create(connections(postgres.superuserAccess()));
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    /** A new database that the application's role owns. */
    PostgresAccess create(String template) {
        String name = "fresh_" + databases.incrementAndGet();
        jdbc.sql("CREATE DATABASE " + name + " OWNER supportpro TEMPLATE " + template)
                .update();
        return access(name);
    }

    void drop(PostgresAccess database) {
        drop(name(database));
    }

    boolean exists(String database) {
        return jdbc.sql("SELECT count(*) FROM pg_database WHERE datname = ?")
                        .param(database)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void rename(PostgresAccess database, String name) {
        jdbc.sql("ALTER DATABASE " + name(database) + " RENAME TO " + name).update();
    }

    /** Templates of migrations that have long changed. */
    void dropOldTemplates() {
        dropAll("SELECT datname FROM pg_database WHERE datname LIKE 'migrated\\_%' ORDER BY oid DESC OFFSET 8");
    }

    static DataSource connections(PostgresAccess access) {
        return new DriverManagerDataSource(access.url(), access.user(), access.password());
    }

    private void drop(String name) {
        jdbc.sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
    }

    private void dropAll(String query) {
        jdbc.sql(query).query(String.class).list().forEach(this::drop);
    }

    private PostgresAccess access(String name) {
        PostgresAccess access = postgres.access();
        return new PostgresAccess(access.url().replaceFirst("[^/]+$", name), access.user(), access.password());
    }

    private static String name(PostgresAccess database) {
        return database.url().replaceFirst(".*/", "");
    }

    private static TestServer start() {
        Path root = root();
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(root.resolve("binaries"));
        TestServer server = new TestServer(startIn(freeFolder(root), binaries));
        server.dropAll("SELECT datname FROM pg_database WHERE datname LIKE 'fresh\\_%'");
        return server;
    }

    /** Data without fsync may be ruined by a power cut; nothing of value is in it. */
    private static EmbeddedPostgres startIn(Path folder, PostgresBinaries binaries) {
        try {
            return EmbeddedPostgres.start(binaries, folder, 0, ServerSettings.forgetful());
        } catch (PostgresNotStartedException | OtherMajorVersionException unusable) {
            deleteData(folder);
            return EmbeddedPostgres.start(binaries, folder, 0, ServerSettings.forgetful());
        }
    }

    private static void deleteData(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Test JVMs at work side by side take a folder each; the lock is kept until this JVM ends. */
    private static Path freeFolder(Path root) {
        for (int i = 0; i < MOST_TEST_JVMS_AT_ONCE; i++) {
            try {
                Home home = Home.open(root, "server-" + i);
                HELD.add(home);
                return home.application();
            } catch (HomeInUseException taken) {
                continue;
            }
        }
        throw new IllegalStateException("Too many test JVMs at once in " + root);
    }

    private static Path root() {
        String user = System.getProperty("user.name");
        Path root = Path.of(
                System.getProperty("java.io.tmpdir"),
                "supportpro-testkit-" + user + "-" + PostgresBinaries.versionOnClassPath());
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.getOwner(root).getName().equals(user)) {
                throw new IllegalStateException(root + " belongs to somebody else");
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }
}
