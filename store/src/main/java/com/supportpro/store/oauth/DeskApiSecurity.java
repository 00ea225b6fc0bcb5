package com.supportpro.store.oauth;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** What desks call: with an access token, with their client credentials, or as anybody; each method says which. */
@Configuration(proxyBeanMethods = false)
class DeskApiSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain deskCalls(HttpSecurity http, RegisteredClientRepository clients, PasswordEncoder encoder) {
        ProviderManager desks = new ProviderManager(new DeskClientSignIn(clients, encoder));
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(resource ->
                        resource.jwt(Customizer.withDefaults()).authenticationEntryPoint(new SignInProblem()))
                .exceptionHandling(on -> on.authenticationEntryPoint(new SignInProblem()))
                .addFilterBefore(
                        new BasicAuthenticationFilter(desks, new SignInProblem()), BasicAuthenticationFilter.class)
                .build();
    }
}
