package com.supportpro.store.oauth;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.licences.DeskLines;
import com.supportpro.store.licences.Desks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

@Configuration(proxyBeanMethods = false)
class OauthBeans {

    @Bean
    RegisteredClientRepository registeredClients(JdbcOperations database) {
        return new JdbcRegisteredClientRepository(database);
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            JdbcOperations rows,
            RegisteredClientRepository clients,
            RotatedTokens rotated,
            Desks desks,
            DeskLines lines,
            JdbcClient database,
            Clock clock) {
        return new Authorizations(
                new JdbcOAuth2AuthorizationService(rows, clients), rotated, desks, lines, database, clock);
    }

    @Bean
    OAuth2AuthorizationConsentService consents(JdbcOperations database, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationConsentService(database, clients);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(StoreProperties store) {
        return AuthorizationServerSettings.builder()
                .issuer(store.publicUrl().toString())
                .build();
    }

    @Bean
    JwtEncoder jwtEncoder(KeyRing keys) {
        return new NimbusJwtEncoder(keys::signing);
    }

    /** Reads our own tokens with our own keys, without asking ourselves over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(KeyRing keys, StoreProperties store) {
        NimbusJwtDecoder decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(store.publicUrl().toString()));
        return decoder;
    }
}
