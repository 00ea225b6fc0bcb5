package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.Digest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: only their digests are kept. */
@Repository
@Transactional
public class ApiTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);
    private static final String INSERT = """
            insert into api_token (id, name, digest, permissions, created_by, created_at, expires_at)
            values (:id, :name, :digest, :permissions, :by, :now, :expires)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token as shown; its secret is known to its owner only. */
    public record ApiToken(
            UUID id,
            String name,
            Set<String> permissions,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean revoked) {}

    /** Makes a token; its secret is told this once. */
    public String create(String name, Set<String> permissions, @Nullable Instant expiresAt, String by) {
        byte[] bytes = new byte[30];
        RANDOM.nextBytes(bytes);
        String secret = "spd_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        insert(INSERT, name, secret, permissions, expiresAt, by);
        return secret;
    }

    /** Takes a token that somebody else made up, unless one of the name exists: whether it was taken; by one node of several. */
    boolean take(String name, String secret, Set<String> permissions) {
        return insert(INSERT + " on conflict do nothing", name, secret, permissions, null, "set-up") == 1;
    }

    /** The token of the secret, when it may be used now; notes the use, at most once a minute. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ApiToken> use(String secret) {
        Optional<ApiToken> found = jdbc.sql("""
                        select * from api_token
                         where digest = :digest and revoked_at is null and (expires_at is null or expires_at > :now)""")
                .param("now", now())
                .param("digest", digest(secret))
                .query(ApiTokens::token)
                .optional();
        found.filter(this::usedBeforeThisMinute).ifPresent(token -> used(token.id()));
        return found;
    }

    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return jdbc.sql("select * from api_token order by revoked_at is not null, created_at desc")
                .query(ApiTokens::token)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean exists(String name) {
        return jdbc.sql("select exists (select from api_token where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** The token, when it was not revoked before. */
    Optional<ApiToken> revoke(UUID id) {
        return jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null returning *")
                .param("now", now())
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    /** A program that asks often would otherwise wait for the disk at each of its requests. */
    private boolean usedBeforeThisMinute(ApiToken token) {
        Instant last = token.lastUsedAt();
        return last == null || last.isBefore(clock.instant().minus(BETWEEN_NOTES));
    }

    private void used(UUID id) {
        jdbc.sql("update api_token set last_used_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    private int insert(
            String sql, String name, String secret, Set<String> permissions, @Nullable Instant expiresAt, String by) {
        return jdbc.sql(sql)
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("digest", digest(secret))
                .param("permissions", permissions.toArray(String[]::new))
                .param("by", by)
                .param("now", now())
                .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String secret) {
        return Digest.of(secret.getBytes(UTF_8)).sha256();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiToken token(ResultSet row, int index) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Operators.texts(row.getArray("permissions")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                row.getObject("revoked_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
