package com.supportpro.store.entitlements;

import com.supportpro.platform.database.Times;
import com.supportpro.store.licences.DeskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a desk from its copies: each installation of the desk's software has an id that a copied database does not bring
 * along. The one that came first keeps its place until it has been silent for a day, so that a copy never disturbs it.
 */
@Repository
public class DeskInstances {

    private static final Duration SILENCE = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    DeskInstances(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that the instance speaks for the desk.
     *
     * @throws DeskClonedException when another one does
     */
    @Transactional(noRollbackFor = DeskClonedException.class)
    public void speaks(DeskId desk, UUID instance) {
        Instant now = Times.now(clock);
        boolean welcome = database.sql("""
                insert into desk_instance (desk_id, instance, seen_at) values (:desk, :instance, :now)
                on conflict (desk_id) do update set instance = :instance, seen_at = :now, cloned_at =
                  case when desk_instance.instance = :instance then desk_instance.cloned_at end
                where desk_instance.instance = :instance or desk_instance.seen_at < :silent""")
                        .param("desk", desk.value())
                        .param("instance", instance)
                        .param("now", Times.sql(now))
                        .param("silent", Times.sql(now.minus(SILENCE)))
                        .update()
                > 0;
        if (!welcome) {
            database.sql("update desk_instance set cloned_at = :now where desk_id = :desk")
                    .param("now", Times.sql(now))
                    .param("desk", desk.value())
                    .update();
            throw new DeskClonedException();
        }
    }

    /** Whether a copy has called while the desk was running. */
    public boolean cloned(DeskId desk) {
        return database.sql("select cloned_at is not null from desk_instance where desk_id = :desk")
                .param("desk", desk.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Lets the next instance that calls speak for the desk: it was moved. */
    @Transactional
    public void moved(DeskId desk) {
        database.sql("delete from desk_instance where desk_id = :desk")
                .param("desk", desk.value())
                .update();
    }
}
