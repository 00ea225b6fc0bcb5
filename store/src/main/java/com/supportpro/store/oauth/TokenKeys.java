package com.supportpro.store.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.supportpro.platform.secrets.SecretBox;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys that sign tokens: one signs, those before it are still published so that their tokens stay good. */
@Repository
class TokenKeys {

    static final Duration PUBLISHED_AFTER_RETIREMENT = Duration.ofDays(180);
    static final Duration SIGNS_FOR = Duration.ofDays(90);

    private static final int RSA_BITS = 2048;
    private static final String CONTEXT = "oauth/token-key/";

    private final JdbcClient database;
    private final SecretBox box;
    private final Clock clock;

    TokenKeys(JdbcClient database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    /** The key that signs. */
    Optional<JWK> current() {
        return database.sql("select key_id, sealed_jwk from token_key where retired_at is null")
                .query((row, number) -> opened(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The key that signs, and those that did not long ago. */
    JWKSet published() {
        List<JWK> keys = database.sql("""
                select key_id, sealed_jwk from token_key where retired_at is null or retired_at > :oldest
                order by created_at desc""")
                .param("oldest", at(clock.instant().minus(PUBLISHED_AFTER_RETIREMENT)))
                .query((row, number) -> opened(row.getString(1), row.getString(2)))
                .list();
        return new JWKSet(keys);
    }

    /** Makes a new key when there is none, or when the present one has signed for long enough. */
    @Transactional
    void rotateIfDue() {
        lock();
        boolean fresh = database.sql(
                        "select exists (select from token_key where retired_at is null and created_at > :oldest)")
                .param("oldest", at(clock.instant().minus(SIGNS_FOR)))
                .query(Boolean.class)
                .single();
        if (!fresh) {
            replace();
        }
    }

    @Transactional
    void rotate() {
        lock();
        replace();
    }

    private void lock() {
        database.sql("lock table token_key in share row exclusive mode").update();
    }

    private void replace() {
        RSAKey key = generate();
        OffsetDateTime now = at(clock.instant());
        database.sql("update token_key set retired_at = :now where retired_at is null")
                .param("now", now)
                .update();
        database.sql("insert into token_key (key_id, sealed_jwk, created_at) values (:id, :sealed, :now)")
                .param("id", key.getKeyID())
                .param("sealed", box.sealText(key.toJSONString(), CONTEXT + key.getKeyID()))
                .param("now", now)
                .update();
    }

    private JWK opened(String keyId, String sealed) {
        try {
            return JWK.parse(box.openText(sealed, CONTEXT + keyId));
        } catch (ParseException e) {
            throw new IllegalStateException("Token key " + keyId + " is damaged", e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
