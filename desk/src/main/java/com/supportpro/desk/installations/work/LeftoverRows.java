package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.RequestLock;
import com.supportpro.platform.database.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of what is left behind. */
@Repository
class LeftoverRows {

    private final JdbcClient jdbc;

    LeftoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> keptFolders() {
        return jdbc.sql("select folder from kept_release").query(String.class).list();
    }

    Set<String> liveOperations() {
        return Set.copyOf(jdbc.sql("select id::text from operation where state in ('RUNNING', 'WAITING_FOR_PAYMENT')")
                .query(String.class)
                .list());
    }

    /** The folders that this desk has to do with. */
    Set<String> folders() {
        return Set.copyOf(jdbc.sql("""
                        select folder from installation where folder is not null
                        union select folder from kept_release
                        union select publisher || '/' || slug || '/' || version from operation
                        where state in ('RUNNING', 'WAITING_FOR_PAYMENT') and version is not null""").query(String.class).list());
    }

    /** The packages that releases of this desk are made of, or are going to be. */
    Set<String> digests() {
        return Set.copyOf(jdbc.sql("""
                        select digest from installation where digest is not null
                        union select digest from kept_release
                        union select replace(release ->> 'digest', 'sha256:', '') from operation
                        where state in ('RUNNING', 'WAITING_FOR_PAYMENT') and release is not null""").query(String.class).list());
    }

    /** The folders of the dropped ones. An add-on with an operation going on is left alone: it may need them. */
    @Transactional
    List<String> dropKept(int most, Instant before) {
        new RequestLock(jdbc).take();
        List<String> dropped = jdbc.sql("""
                        delete from kept_release k using (
                            select publisher, slug, version, row_number() over (
                                partition by publisher, slug order by kept_at desc, version) as place
                            from kept_release) ranked
                        where (k.publisher, k.slug, k.version) = (ranked.publisher, ranked.slug, ranked.version)
                          and (ranked.place > :most or k.kept_at < :before)
                          and not exists (select from operation o where (o.publisher, o.slug) = (k.publisher, k.slug)
                                             and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                          and not exists (select from installation i where i.folder = k.folder)
                        returning k.folder""")
                .param("most", most)
                .param("before", Times.sql(before))
                .query(String.class)
                .list();
        jdbc.sql("""
                delete from addon_copy c
                 where not exists (select from kept_release k where k.snapshot = c.id)
                   and not exists (select from operation o where o.id = c.operation
                                      and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT'))
                   and taken_at < :before""").param("before", Times.sql(before)).update();
        return dropped;
    }

    @Transactional
    int dropOperations(Instant before) {
        return jdbc.sql("""
                        delete from operation o
                         where o.ended_at < :before
                           and not (o.action = 'PURCHASE' and o.state = 'FAILED')
                           and exists (select from operation later where (later.publisher, later.slug) = (o.publisher, o.slug)
                                          and later.requested_at > o.requested_at)""").param("before", Times.sql(before)).update();
    }
}
