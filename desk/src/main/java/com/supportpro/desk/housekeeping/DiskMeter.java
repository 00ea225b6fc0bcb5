package com.supportpro.desk.housekeeping;

import com.supportpro.desk.installations.DiskSpace;
import com.supportpro.desk.installations.Leftovers;
import com.supportpro.platform.home.Below;
import com.supportpro.platform.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Measures the room that the desk takes. */
@Service
class DiskMeter {

    private final Leftovers leftovers;
    private final DiskSpace space;
    private final Home home;
    private final JdbcClient jdbc;

    DiskMeter(Leftovers leftovers, DiskSpace space, Home home, JdbcClient jdbc) {
        this.leftovers = leftovers;
        this.space = space;
        this.home = home;
        this.jdbc = jdbc;
    }

    DiskUse use() {
        Leftovers.Use use = leftovers.use();
        return new DiskUse(
                use.installed(),
                use.kept(),
                number(
                        "select pg_total_relation_size('addon_copy_setting') + pg_total_relation_size('addon_copy_storage')"),
                use.work(),
                use.packages(),
                bytes(home.folder("pictures")),
                number("select pg_database_size(current_database())"),
                space.usableBytes());
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long bytes(Path folder) {
        try {
            return Below.all(folder).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
