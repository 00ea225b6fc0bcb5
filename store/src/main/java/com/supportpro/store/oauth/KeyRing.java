package com.supportpro.store.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The token keys in memory, looked up again every minute because another node may have changed them. */
@Component
class KeyRing implements JWKSource<SecurityContext>, SmartInitializingSingleton {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final TokenKeys keys;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    KeyRing(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A node with another secret key than the others would serve nobody: it does not start. */
    @Override
    public void afterSingletonsInstantiated() {
        keys.published();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(keys().published());
        return found.isEmpty() ? selector.select(load().published()) : found;
    }

    /** The one key that signs. */
    List<JWK> signing(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(keys().signing()));
    }

    void rotateIfDue() {
        keys.rotateIfDue();
        loaded = null;
    }

    void rotate() {
        keys.rotate();
        loaded = null;
    }

    private Loaded keys() {
        Loaded present = loaded;
        return present != null && present.at().plus(KEPT).isAfter(clock.instant()) ? present : load();
    }

    private Loaded load() {
        if (keys.current().isEmpty()) {
            keys.rotateIfDue();
        }
        Loaded fresh = new Loaded(keys.published(), keys.current().orElseThrow(), clock.instant());
        loaded = fresh;
        return fresh;
    }

    private record Loaded(JWKSet published, JWK signing, Instant at) {}
}
