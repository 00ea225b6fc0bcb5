package com.supportpro.desk.billinglink;

import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The release keys that this desk has pinned, in base64, and others that their store shows. */
@Repository
class StoreKeys {

    private static final String ALGORITHM = "Ed25519";

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

    /** Those that the store shows beside the ones that are believed. */
    List<Key> offered(URI store) {
        return jdbc.sql("select key_id, public_key from offered_store_key where store_url = :store order by key_id")
                .param("store", store.toString())
                .query((row, number) -> new Key(row.getString(1), ALGORITHM, row.getString(2)))
                .list();
    }

    /** Keeps these to be looked at, and of this store no others any more. */
    void offer(URI store, List<Key> keys) {
        withdraw(store);
        keys.forEach(key -> jdbc.sql("""
                insert into offered_store_key (store_url, key_id, public_key, offered_at)
                values (:store, :id, :key, :now) on conflict do nothing""")
                .param("store", store.toString())
                .param("id", key.keyId())
                .param("key", key.publicKey())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Keeps none of this store to be looked at any more. */
    void withdraw(URI store) {
        jdbc.sql("delete from offered_store_key where store_url = :store")
                .param("store", store.toString())
                .update();
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
