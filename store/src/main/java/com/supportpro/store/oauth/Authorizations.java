package com.supportpro.store.oauth;

import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.DeskLines;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.oauth.RotatedTokens.Rotated;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What was granted to desks. A refresh token is good once; seen again it ends the link, because one of the two who have
 * it is a thief. Only for a minute, and only while nobody used its successor, it may come again: the answer was lost.
 * A copy of a desk has its tokens too; it is sent away before it can use one up or end the link of the desk itself.
 */
class Authorizations implements OAuth2AuthorizationService {

    static final Duration ANSWER_MAY_BE_LOST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);
    private static final String COPIED =
            "A copy of a desk cannot use the desk's link. Register it as a desk of its own.";
    private static final String USED_TWICE =
            "The link was ended because its key was used twice, as if somebody had copied it. Link the desk again.";

    private final JdbcOAuth2AuthorizationService rows;
    private final RotatedTokens rotated;
    private final Desks desks;
    private final DeskLines lines;
    private final JdbcClient database;
    private final Clock clock;

    Authorizations(
            JdbcOAuth2AuthorizationService rows,
            RotatedTokens rotated,
            Desks desks,
            DeskLines lines,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.rotated = rotated;
        this.desks = desks;
        this.lines = lines;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Optional<String> before = refreshToken(rows.findById(authorization.getId()));
        rows.save(authorization);
        refreshToken(authorization).ifPresent(token -> {
            before.filter(old -> !old.equals(token)).ifPresent(old -> rotated.add(authorization.getId(), old, token));
            tellDesk(authorization);
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = rows.findByToken(token, type);
        if (found != null) {
            lock(found.getId());
            found = rows.findByToken(token, type);
        }
        boolean refresh = type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type);
        if (found != null && (refresh || type == null) && lines.strange(desk(found))) {
            return refresh ? sendAway() : null;
        }
        return found == null && refresh ? seenBefore(token) : found;
    }

    private static OAuth2Authorization sendAway() {
        throw new OAuth2AuthenticationException(new OAuth2Error("desk_cloned", COPIED, null));
    }

    private @Nullable OAuth2Authorization seenBefore(String token) {
        Optional<Rotated> before = rotated.find(token);
        if (before.isEmpty()) {
            return null;
        }
        lock(before.get().authorizationId());
        OAuth2Authorization present = rows.findById(before.get().authorizationId());
        if (present != null && lines.strange(desk(present))) {
            return sendAway();
        }
        if (present == null || answerMayBeLost(before.get(), present)) {
            return present;
        }
        return endLink(present);
    }

    private boolean answerMayBeLost(Rotated before, OAuth2Authorization present) {
        return before.at().plus(ANSWER_MAY_BE_LOST).isAfter(clock.instant())
                && refreshToken(present).filter(before::succeededBy).isPresent();
    }

    private OAuth2Authorization endLink(OAuth2Authorization authorization) {
        LOG.warn("Desk {}: a refresh token was used twice, the link is ended", authorization.getRegisteredClientId());
        rows.remove(authorization);
        desks.unlinked(desk(authorization), USED_TWICE);
        throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, USED_TWICE, null));
    }

    private void tellDesk(OAuth2Authorization authorization) {
        var token = authorization.getRefreshToken();
        if (token != null && token.isActive()) {
            desks.linked(desk(authorization));
        } else {
            desks.unlinked(desk(authorization), null);
        }
    }

    /** Whoever exchanges the same code or token at the same time waits here for the first one's transaction. */
    private void lock(String id) {
        database.sql("select id from oauth2_authorization where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static DeskId desk(OAuth2Authorization authorization) {
        return DeskId.of(authorization.getRegisteredClientId());
    }

    private static Optional<String> refreshToken(@Nullable OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization)
                .map(OAuth2Authorization::getRefreshToken)
                .map(OAuth2Authorization.Token::getToken)
                .map(OAuth2RefreshToken::getTokenValue);
    }
}
