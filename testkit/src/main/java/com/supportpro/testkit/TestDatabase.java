package com.supportpro.testkit;

import com.supportpro.platform.database.PostgresAccess;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test class or application; dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final PostgresAccess access;
    private @Nullable HikariDataSource pool;

    private TestDatabase(TestServer server, String template) {
        this.server = server;
        this.access = server.create(template);
    }

    /** With the migrations in {@code db/migration} of the class path already run. */
    public static TestDatabase fresh() {
        TestServer server = TestServer.get();
        return new TestDatabase(server, Migrations.template(server));
    }

    /** With nothing in it. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.get(), "template1");
    }

    public PostgresAccess access() {
        return access;
    }

    /** Pooled; closed with this. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(access.url());
            config.setUsername(access.user());
            config.setPassword(access.password());
            config.setMinimumIdle(0);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    /** Arguments for an application that shall use it. */
    public String[] properties() {
        return new String[] {
            "--supportpro.database.url=" + access.url(),
            "--supportpro.database.user=" + access.user(),
            "--supportpro.database.password=" + access.password()
        };
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        server.drop(access);
    }
}
