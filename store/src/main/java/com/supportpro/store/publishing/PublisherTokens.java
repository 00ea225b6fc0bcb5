package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Rule;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of publishers, by their hashes. */
@Repository
class PublisherTokens {

    static final String PREFIX = "spp_";

    private static final int RANDOM_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublisherTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new token, told this once. */
    String issue(PublisherId publisher, String label) {
        Rule.text("label", Texts.plain("label", label), 1, 80);
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("""
                insert into publisher_token (id, publisher, label, token_hash, created_at)
                values (:id, :publisher, :label, :hash, :now)""")
                .param("id", UUID.randomUUID())
                .param("publisher", publisher.value())
                .param("label", label)
                .param("hash", hash(token))
                .param("now", Times.sql(Times.now(clock)))
                .update();
        return token;
    }

    /** Whose token it is, unless it was revoked; notes its use at most once a minute. */
    Optional<PublisherId> publisher(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        Optional<PublisherId> found = database.sql(
                        "select publisher from publisher_token where token_hash = :hash and revoked_at is null")
                .param("hash", hash(token))
                .query((row, number) -> new PublisherId(row.getString(1)))
                .optional();
        found.ifPresent(publisher -> used(token));
        return found;
    }

    List<PublisherToken> of(PublisherId publisher) {
        return database.sql("select * from publisher_token where publisher = :publisher order by created_at desc, id")
                .param("publisher", publisher.value())
                .query(PublisherTokens::token)
                .list();
    }

    boolean revoke(UUID id) {
        return database.sql("update publisher_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Times.sql(Times.now(clock)))
                        .param("id", id)
                        .update()
                > 0;
    }

    private void used(String token) {
        Instant now = Times.now(clock);
        database.sql("""
                update publisher_token set last_used_at = :now
                where token_hash = :hash and (last_used_at is null or last_used_at < :before)""")
                .param("now", Times.sql(now))
                .param("before", Times.sql(now.minusSeconds(60)))
                .param("hash", hash(token))
                .update();
    }

    private static PublisherToken token(ResultSet row, int number) throws SQLException {
        return new PublisherToken(
                row.getObject("id", UUID.class),
                new PublisherId(row.getString("publisher")),
                row.getString("label"),
                Times.read(row, "created_at"),
                Times.readNullable(row, "last_used_at"),
                Times.readNullable(row, "revoked_at"));
    }

    private static String hash(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
