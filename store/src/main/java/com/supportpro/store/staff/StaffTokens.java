package com.supportpro.store.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.Digest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that let programs do what staff may; only their digests are kept. */
@Repository
public class StaffTokens {

    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final Clock clock;

    StaffTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(UUID id, String name, String tokenHash) {}

    /** The name of the live token with this secret; notes the use. */
    public Optional<String> use(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] digest = digest(secret).getBytes(UTF_8);
        Optional<Known> token = database
                .sql("select id, name, token_hash from staff_token where revoked_at is null")
                .query(Known.class)
                .list()
                .stream()
                .filter(known -> MessageDigest.isEqual(digest, known.tokenHash().getBytes(UTF_8)))
                .findFirst();
        token.ifPresent(this::used);
        return token.map(Known::name);
    }

    /** Takes a secret that somebody else made up; another one of the name ends. */
    @Transactional
    void take(String name, String secret) {
        revokeAllBut(name, digest(secret));
        database.sql("""
                insert into staff_token (id, name, token_hash, created_at) values (:id, :name, :hash, :now)
                on conflict (token_hash) do update set name = :name, revoked_at = null""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("hash", digest(secret))
                .param("now", now())
                .update();
    }

    void revoke(String name) {
        revokeAllBut(name, "");
    }

    private void revokeAllBut(String name, String digest) {
        database.sql("""
                update staff_token set revoked_at = :now
                where name = :name and token_hash <> :hash and revoked_at is null""")
                .param("now", now())
                .param("name", name)
                .param("hash", digest)
                .update();
    }

    private void used(Known token) {
        database.sql("update staff_token set last_used_at = :now where id = :id")
                .param("now", now())
                .param("id", token.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String secret) {
        return Digest.of(secret.getBytes(UTF_8)).sha256();
    }
}
