package com.supportpro.store.oauth;

import com.supportpro.store.licences.DeskClients;
import com.supportpro.store.licences.DeskId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** One OAuth client for each desk; its internal id is the desk's. */
@Component
class RegisteredDesks implements DeskClients {

    static final Duration ACCESS_TOKEN = Duration.ofMinutes(10);
    static final Duration REFRESH_TOKEN = Duration.ofDays(180);
    static final Duration CODE = Duration.ofMinutes(2);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RegisteredClientRepository clients;
    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;

    RegisteredDesks(RegisteredClientRepository clients, JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.clients = clients;
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public Credentials create(DeskId desk, String name, Addresses addresses) {
        String secret = secret();
        clients.save(RegisteredClient.withId(desk.toString())
                .clientId("desk-" + desk)
                .clientIdIssuedAt(clock.instant())
                .clientSecret(encoder.encode(secret))
                .clientName(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(all -> all.addAll(Set.of("openid", "profile", "email", "desk")))
                .redirectUris(replacedBy(addresses.redirects()))
                .postLogoutRedirectUris(replacedBy(addresses.postLogoutRedirects()))
                .clientSettings(clientSettings())
                .tokenSettings(tokenSettings())
                .build());
        return new Credentials("desk-" + desk, secret);
    }

    @Override
    public void update(DeskId desk, String name, Addresses addresses) {
        RegisteredClient present =
                Optional.ofNullable(clients.findById(desk.toString())).orElseThrow();
        clients.save(RegisteredClient.from(present)
                .clientName(name)
                .redirectUris(replacedBy(addresses.redirects()))
                .postLogoutRedirectUris(replacedBy(addresses.postLogoutRedirects()))
                .build());
    }

    @Override
    public void endGrants(DeskId desk) {
        database.sql("delete from oauth2_authorization where registered_client_id = :id")
                .param("id", desk.toString())
                .update();
    }

    @Override
    public void remove(DeskId desk) {
        database.sql("delete from oauth2_registered_client where id = :id")
                .param("id", desk.toString())
                .update();
    }

    private static Consumer<Set<String>> replacedBy(List<URI> addresses) {
        return present -> {
            present.clear();
            addresses.forEach(address -> present.add(address.toString()));
        };
    }

    private static ClientSettings clientSettings() {
        return ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(true)
                .build();
    }

    private static TokenSettings tokenSettings() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE)
                .accessTokenTimeToLive(ACCESS_TOKEN)
                .refreshTokenTimeToLive(REFRESH_TOKEN)
                .reuseRefreshTokens(false)
                .build();
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
