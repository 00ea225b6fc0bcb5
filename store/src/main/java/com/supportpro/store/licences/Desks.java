package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Version;
import com.supportpro.store.accounts.AccountId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All registered desks. */
@Repository
public class Desks {

    private final JdbcClient database;
    private final Clock clock;

    Desks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Desk> find(DeskId id) {
        return database.sql("select * from desk where id = :id")
                .param("id", id.value())
                .query(Desks::desk)
                .optional();
    }

    /** Those registered under the licence and not retired, by name. */
    public List<Desk> of(LicenceId licence) {
        return database.sql("select * from desk where licence_id = :licence and retired_at is null order by name, id")
                .param("licence", licence.value())
                .query(Desks::desk)
                .list();
    }

    /** Those of all licences of the account, retired ones last. */
    public List<Desk> of(AccountId holder) {
        return database.sql("""
                select desk.* from desk join licence on licence.id = desk.licence_id
                where licence.account_id = :account order by retired_at is not null, name, desk.id""")
                .param("account", holder.value())
                .query(Desks::desk)
                .list();
    }

    /** The desk of the licence that this installation has asked for by file, unless it is retired. */
    Optional<Desk> byFile(LicenceId licence, UUID instance) {
        return database.sql(
                        "select * from desk where licence_id = :licence and by_file = :instance and retired_at is null")
                .param("licence", licence.value())
                .param("instance", instance)
                .query(Desks::desk)
                .optional();
    }

    /** Notes which installation has asked for it by file. */
    void byFile(DeskId id, UUID instance) {
        database.sql("update desk set by_file = :instance where id = :id")
                .param("instance", instance)
                .param("id", id.value())
                .update();
    }

    /** Notes a sign of life, at most once a minute. */
    public void seen(Desk desk) {
        Instant now = Times.now(clock);
        Instant before = now.minusSeconds(60);
        if (desk.lastSeenAt().isBefore(before)) {
            database.sql("update desk set last_seen_at = :now where id = :id and last_seen_at < :before")
                    .param("now", Times.sql(now))
                    .param("before", Times.sql(before))
                    .param("id", desk.id().value())
                    .update();
        }
    }

    /** Notes that an account was linked. */
    public void linked(DeskId id) {
        database.sql("update desk set linked_at = coalesce(linked_at, :now), link_notice = null where id = :id")
                .param("now", Times.sql(Times.now(clock)))
                .param("id", id.value())
                .update();
    }

    /** Notes that no account is linked any more, and why, when its owner should know. */
    public void unlinked(DeskId id, @Nullable String notice) {
        database.sql("update desk set linked_at = null, link_notice = coalesce(:notice, link_notice) where id = :id")
                .param("notice", notice)
                .param("id", id.value())
                .update();
    }

    void retired(DeskId id) {
        database.sql("update desk set linked_at = null, retired_at = coalesce(retired_at, :now) where id = :id")
                .param("now", Times.sql(Times.now(clock)))
                .param("id", id.value())
                .update();
    }

    void put(Desk desk) {
        database.sql("""
                insert into desk (id, licence_id, name, url, version, registered_at, last_seen_at)
                values (:id, :licence, :name, :url, :version, :registered, :seen)
                on conflict (id) do update set licence_id = :licence, name = :name, url = :url, version = :version,
                  last_seen_at = :seen""")
                .param("id", desk.id().value())
                .param("licence", desk.licence().value())
                .param("name", desk.name())
                .param("url", desk.url().toString())
                .param("version", desk.version().toString())
                .param("registered", Times.sql(desk.registeredAt()))
                .param("seen", Times.sql(desk.lastSeenAt()))
                .update();
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                new DeskId(row.getObject("id", UUID.class)),
                new LicenceId(row.getObject("licence_id", UUID.class)),
                row.getString("name"),
                URI.create(row.getString("url")),
                Version.of(row.getString("version")),
                Times.read(row, "registered_at"),
                Times.read(row, "last_seen_at"),
                Times.readNullable(row, "linked_at"),
                row.getString("link_notice"),
                Times.readNullable(row, "retired_at"));
    }
}
