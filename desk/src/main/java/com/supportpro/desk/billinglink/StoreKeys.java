package com.supportpro.desk.billinglink;

import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The release keys that this desk has pinned, in base64. */
@Repository
class StoreKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> find(URI store, String keyId) {
        return jdbc.sql("select public_key from store_key where store_url = :store and key_id = :id")
                .param("store", store.toString())
                .param("id", keyId)
                .query(String.class)
                .optional();
    }

    /** The names of those that are believed, in order, with spaces between them; empty for none. */
    String pinned(URI store) {
        return jdbc.sql("select coalesce(string_agg(key_id, ' ' order by key_id), '') from store_key"
                        + " where store_url = :store")
                .param("store", store.toString())
                .query(String.class)
                .single();
    }

    /** Believes these, and of this store no others any more. */
    void pin(URI store, List<Key> keys) {
        jdbc.sql("delete from store_key where store_url = :store")
                .param("store", store.toString())
                .update();
        keys.forEach(key -> jdbc.sql("""
                insert into store_key (store_url, key_id, public_key, pinned_at) values (:store, :id, :key, :now)""")
                .param("store", store.toString())
                .param("id", key.keyId())
                .param("key", key.publicKey())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
