package com.supportpro.store.oauth;

import com.supportpro.protocol.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens that have a successor, by their hashes. */
@Repository
class RotatedTokens {

    private final JdbcClient database;
    private final Clock clock;

    RotatedTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token that was exchanged for another. */
    record Rotated(String authorizationId, String successorHash, Instant at) {

        boolean succeededBy(String token) {
            return successorHash.equals(hash(token));
        }
    }

    void add(String authorizationId, String token, String successor) {
        database.sql("""
                insert into rotated_refresh_token (token_hash, successor_hash, authorization_id, rotated_at)
                values (:hash, :successor, :authorization, :now)""")
                .param("hash", hash(token))
                .param("successor", hash(successor))
                .param("authorization", authorizationId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Rotated> find(String token) {
        return database.sql("select * from rotated_refresh_token where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, number) -> new Rotated(
                        row.getString("authorization_id"),
                        row.getString("successor_hash"),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static String hash(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
