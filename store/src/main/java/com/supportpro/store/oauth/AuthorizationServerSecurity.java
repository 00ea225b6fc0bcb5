package com.supportpro.store.oauth;

import com.supportpro.store.StoreProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** The endpoints of the authorization server. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain authorizationEndpoints(
            HttpSecurity http,
            TransactionTemplate transactions,
            KeyRing keys,
            RegisteredClientRepository clients,
            StoreProperties store) {
        EndSession endSession = new EndSession(hints(keys, store), clients);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.authorizationEndpoint(endpoint -> endpoint.consentPage("/consent"));
            server.oidc(oidc -> endSession(oidc, endSession));
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .exceptionHandling(on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .addFilterBefore(new TokenTransaction(transactions), CsrfFilter.class)
                .addFilterAfter(new PromptLogin(clients), CsrfFilter.class)
                .build();
    }

    /** Reads ID tokens of any age. */
    private static JwtDecoder hints(KeyRing keys, StoreProperties store) {
        NimbusJwtDecoder hints = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        hints.setJwtValidator(new JwtIssuerValidator(store.publicUrl().toString()));
        return hints;
    }

    private static void endSession(OidcConfigurer oidc, EndSession provider) {
        oidc.logoutEndpoint(endpoint -> endpoint.authenticationProviders(providers -> {
                    providers.clear();
                    providers.add(provider);
                })
                .errorResponseHandler(signOutByHand()));
    }

    /** The desk's hint does not fit: the person in front of the browser is asked instead. */
    private static AuthenticationFailureHandler signOutByHand() {
        return (request, response, failure) -> response.sendRedirect("/sign-out");
    }
}
