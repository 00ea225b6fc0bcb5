package com.supportpro.store.catalogue;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names the history that a revision is of: another store, or one restored from a backup, has another name for it. */
@Repository
class Epochs implements SmartInitializingSingleton {

    private final JdbcClient database;
    private final Clock clock;

    Epochs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The epoch in which the revision was made; empty for none. */
    String of(long revision) {
        return database.sql("select epoch from catalogue_epoch where after < :revision order by after desc limit 1")
                .param("revision", revision)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Begins one before anything can be changed: nobody tells a store that it was restored. */
    @Override
    public void afterSingletonsInstantiated() {
        begin();
    }

    /** One in which nothing was changed leaves no trace. */
    void begin() {
        database.sql("""
                with reached as (select revision from catalogue_revision for update)
                insert into catalogue_epoch (after, epoch, began_at) select revision, :epoch, :now from reached
                on conflict (after) do update set epoch = excluded.epoch, began_at = excluded.began_at""")
                .param("epoch", UUID.randomUUID().toString().replace("-", ""))
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
