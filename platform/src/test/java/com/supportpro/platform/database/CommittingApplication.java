package com.supportpro.platform.database;

import com.supportpro.platform.home.Home;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Commits rows, says so, and works on until it is killed. */
final class CommittingApplication {

    private CommittingApplication() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Home home = Home.open(Path.of(arguments[0]), "desk");
        EmbeddedPostgres postgres = Fixture.start(home.application());
        PostgresAccess access = postgres.access();
        JdbcClient jdbc = JdbcClient.create(
                new SingleConnectionDataSource(access.url(), access.user(), access.password(), false));
        jdbc.sql("CREATE TABLE kept (number int)").update();
        for (int i = 0; i < CommittingProcess.ROWS; i++) {
            jdbc.sql("INSERT INTO kept VALUES (?)").param(i).update();
        }
        String account = String.join(" ", RunAs.current().prefix());
        System.out.println(("committed " + postgres.pid() + " " + account).strip());
        Thread.currentThread().join();
    }
}
