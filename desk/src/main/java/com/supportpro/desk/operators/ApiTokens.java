package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.Digest;
import java.security.SecureRandom;
import java.sql.Array;
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
import java.util.stream.Collectors;
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

    /** With what its maker may at present: the operator who made it, or the token that made it and so on back to one. */
    private static final String USABLE = """
            with recursive line as (
              select created_by from api_token where digest = :digest
              union
              select maker.created_by from line
                join api_token maker on line.created_by like 'token: %' and maker.name = substr(line.created_by, 8))
            select t.*, held.permissions as held
              from api_token t
              left join lateral (
                select case when o.active then r.permissions else array[]::text[] end as permissions
                  from line join operator o on o.email = line.created_by join role r on r.name = o.role
                 limit 1) held on true
             where t.digest = :digest and t.revoked_at is null and (t.expires_at is null or t.expires_at > :now)""";

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
            boolean revoked) {

        ApiToken within(Set<String> held) {
            Set<String> both = permissions.stream().filter(held::contains).collect(Collectors.toUnmodifiableSet());
            return new ApiToken(id, name, both, createdBy, createdAt, expiresAt, lastUsedAt, revoked);
        }
    }

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

    /**
     * The token of the secret, when it may be used now, with no more than its maker may at present: it rests while they are
     * deactivated. Notes the use, at most once a minute.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ApiToken> use(String secret) {
        Optional<ApiToken> found = jdbc.sql(USABLE)
                .param("now", now())
                .param("digest", digest(secret))
                .query(ApiTokens::usable)
                .optional()
                .filter(token -> !token.permissions().isEmpty());
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

    /** One that the set-up or the environment gave has no operator above it. */
    private static ApiToken usable(ResultSet row, int index) throws SQLException {
        Array held = row.getArray("held");
        return held == null ? token(row, index) : token(row, index).within(Operators.texts(held));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
