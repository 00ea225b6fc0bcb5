package com.supportpro.desk.installations.work;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database with this feature's tables. */
final class TestDatabase {

    static final DataSource DATA_SOURCE = open();

    private TestDatabase() {}

    private static DataSource open() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl("jdbc:postgresql://127.0.0.1:9432/postgres?user=postgres");
        source.setMaximumPoolSize(8);
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("filesystem:src/main/resources/db/migration")
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        return source;
    }
}
