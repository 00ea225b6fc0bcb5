package com.supportpro.desk.bundles;

import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that this desk has made. */
@Repository
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID id, Wanted wanted, String by, Instant now) {
        jdbc.sql("""
                insert into bundle_request (id, made_at, made_by, wanted, everything)
                values (:id, :now, :by, :wanted, :everything)""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("wanted", wanted.addons().stream().map(AddonId::toString).toArray(String[]::new))
                .param("everything", wanted.everything())
                .update();
    }

    boolean made(UUID id) {
        return jdbc.sql("select exists(select from bundle_request where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
