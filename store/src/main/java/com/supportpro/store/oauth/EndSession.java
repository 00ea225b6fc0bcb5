package com.supportpro.store.oauth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Signs out at a desk's request (OpenID Connect RP-Initiated Logout 1.0). Any ID token that we signed for the desk is a
 * good hint, also an expired one and one of an earlier session: the link outlives the sessions of the people behind it.
 */
class EndSession implements AuthenticationProvider {

    private final JwtDecoder hints;
    private final RegisteredClientRepository clients;

    EndSession(JwtDecoder hints, RegisteredClientRepository clients) {
        this.hints = hints;
        this.clients = clients;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OidcLogoutAuthenticationToken request = (OidcLogoutAuthenticationToken) authentication;
        Jwt hint = decoded(request.getIdTokenHint());
        RegisteredClient client = client(hint, request.getClientId());
        checkTarget(client, request.getPostLogoutRedirectUri());
        checkPerson(request, hint);
        OidcIdToken idToken =
                new OidcIdToken(hint.getTokenValue(), hint.getIssuedAt(), hint.getExpiresAt(), hint.getClaims());
        return new OidcLogoutAuthenticationToken(
                idToken,
                (Authentication) request.getPrincipal(),
                request.getSessionId(),
                client.getClientId(),
                request.getPostLogoutRedirectUri(),
                request.getState());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OidcLogoutAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Jwt decoded(String hint) {
        try {
            return hints.decode(hint);
        } catch (JwtException e) {
            throw refused("invalid_token", "id_token_hint was not issued here");
        }
    }

    private RegisteredClient client(Jwt hint, @Nullable String clientId) {
        return Optional.ofNullable(hint.getAudience())
                .flatMap(audience -> audience.stream().findFirst())
                .filter(audience -> clientId == null || clientId.equals(audience))
                .map(clients::findByClientId)
                .orElseThrow(() -> refused("invalid_client", "id_token_hint is another desk's"));
    }

    private static void checkTarget(RegisteredClient client, @Nullable String target) {
        if (target != null && !client.getPostLogoutRedirectUris().contains(target)) {
            throw refused("invalid_request", "post_logout_redirect_uri is not registered");
        }
    }

    /** Whoever is signed in as somebody else in this browser decides for themselves. */
    private static void checkPerson(OidcLogoutAuthenticationToken request, Jwt hint) {
        Authentication present = (Authentication) request.getPrincipal();
        if (request.isPrincipalAuthenticated() && !present.getName().equals(hint.getSubject())) {
            throw refused("invalid_token", "somebody else is signed in");
        }
    }

    private static OAuth2AuthenticationException refused(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }
}
