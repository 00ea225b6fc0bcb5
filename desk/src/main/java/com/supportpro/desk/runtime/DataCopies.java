package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Copies of the settings and values of add-ons. Each method is one transaction: a copy is whole or not there. */
@Repository
@Transactional
class DataCopies {

    private static final List<String> SETTING = List.of("setting", "name, value, sealed");
    private static final List<String> STORAGE = List.of("storage", "key, value");
    private static final List<List<String>> PARTS = List.of(SETTING, STORAGE);

    private final JdbcClient jdbc;
    private final Clock clock;

    DataCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the copy anew of what lies in the other place, if the fence lets it. */
    public void make(Place copy, UUID operation, Place from, Runnable fence) {
        fence.run();
        make(copy, operation, from);
    }

    /** Makes the copy anew of what lies in the other place. */
    public void make(Place copy, UUID operation, Place from) {
        delete(copy);
        jdbc.sql("insert into addon_copy (id, operation, addon, taken_at) values (?, ?, ?, ?)")
                .params(copy.owner(), operation, copy.addon().toString(), Times.sql(clock.instant()))
                .update();
        fill(copy, from);
    }

    /** Puts the copy in the place of what is in use. */
    public void adopt(Place copy, Runnable fence) {
        fence.run();
        adopt(copy);
    }

    /**
     * The same with a copy that another release has changed, as is noted on the snapshot it began from. What is as it was is
     * left in use as it is.
     */
    public void adopt(Place changed, Place snapshot, Runnable fence) {
        fence.run();
        requireKept(changed);
        boolean migrated = differ(changed, snapshot);
        if (migrated) {
            adopt(changed);
        }
        jdbc.sql("update addon_copy set migrated = ? where id = ?")
                .params(migrated, snapshot.owner())
                .update();
    }

    /** Puts everything back as it was when the snapshot was taken, and forgets that; nothing when there is none any more. */
    public void restore(Place snapshot, Runnable fence) {
        fence.run();
        if (has(snapshot.owner())) {
            adopt(snapshot);
            delete(snapshot);
        }
    }

    private void adopt(Place copy) {
        Place used = Place.inUse(copy.addon());
        PARTS.forEach(part -> jdbc.sql("delete from %s where addon = ?".formatted(used.table(part.get(0))))
                .param(used.owner())
                .update());
        fill(used, copy);
    }

    /** A node that has lost the operation may take the copy away, which must not count as an empty one. */
    private void requireKept(Place copy) {
        jdbc.sql("select id from addon_copy where id = ? for share")
                .param(copy.owner())
                .query(UUID.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean has(Object copy) {
        return jdbc.sql("select count(*) from addon_copy where id = ?")
                        .param(copy)
                        .query(Long.class)
                        .single()
                == 1;
    }

    public void delete(Place copy) {
        jdbc.sql("delete from addon_copy where id = ?").param(copy.owner()).update();
    }

    /** Forgets all copies that no operation and no kept release needs any more. */
    public void sweep() {
        jdbc.sql("""
                        delete from addon_copy c
                        where not exists (select 1 from kept_release k where k.snapshot = c.id) and not exists (
                            select 1 from operation o
                            where o.id = c.operation and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                        """).update();
    }

    @Transactional(readOnly = true)
    public boolean differ(Place one, Place other) {
        return PARTS.stream().anyMatch(part -> lacks(part, one, other) || lacks(part, other, one));
    }

    private boolean lacks(List<String> part, Place one, Place other) {
        return jdbc.sql("select exists (%s except %s)".formatted(rows(part, one, ""), rows(part, other, "")))
                .params(one.owner(), other.owner())
                .query(Boolean.class)
                .single();
    }

    private void fill(Place to, Place from) {
        for (List<String> part : PARTS) {
            jdbc.sql("insert into %s (%s, %s) %s"
                            .formatted(to.table(part.get(0)), to.column(), part.get(1), rows(part, from, "?, ")))
                    .params(to.owner(), from.owner())
                    .update();
        }
    }

    private static String rows(List<String> part, Place place, String first) {
        return "select %s%s from %s where %s = ?"
                .formatted(first, part.get(1), place.table(part.get(0)), place.column());
    }
}
