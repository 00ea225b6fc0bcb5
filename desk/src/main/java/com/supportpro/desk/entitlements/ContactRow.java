package com.supportpro.desk.entitlements;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the store was last heard of. */
@Repository
class ContactRow {

    private final JdbcClient jdbc;

    ContactRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of it. */
    record Known(Instant lastSeen, boolean cloned) {}

    Optional<Known> find() {
        return jdbc.sql("select last_seen, cloned from entitlement_contact")
                .query((row, number) -> new Known(
                        row.getObject("last_seen", OffsetDateTime.class).toInstant(), row.getBoolean("cloned")))
                .optional();
    }

    /** The store has answered; time never runs backwards here, so that a clock that is set back hides no silence. */
    void heard(Instant now) {
        jdbc.sql("""
                insert into entitlement_contact (last_seen) values (:now)
                on conflict (only_one) do update set cloned = false,
                  last_seen = greatest(entitlement_contact.last_seen, excluded.last_seen)""").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void setApart() {
        jdbc.sql("update entitlement_contact set cloned = false").update();
    }

    void cloned(Instant now) {
        jdbc.sql("""
                insert into entitlement_contact (last_seen, cloned) values (:now, true)
                on conflict (only_one) do update set cloned = true""").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
