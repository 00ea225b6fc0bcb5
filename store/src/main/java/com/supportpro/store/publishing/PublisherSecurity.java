package com.supportpro.store.publishing;

import com.supportpro.platform.web.SecurityHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What publishers call: each with a token, and only below its own name. */
@Configuration(proxyBeanMethods = false)
class PublisherSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain publisherCalls(HttpSecurity http, PublisherTokens tokens, PublisherLimit limit) {
        PublisherRefusal refusal = new PublisherRefusal();
        return http.securityMatcher("/v1/publishers/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders.strict(List.of()))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new PublisherAccess(tokens, limit), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v1/publishers/{publisher}/**")
                        .access(PublisherSecurity::own)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static AuthorizationDecision own(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext request) {
        return new AuthorizationDecision(caller.get().getPrincipal() instanceof PublisherId publisher
                && publisher.value().equals(request.getVariables().get("publisher")));
    }
}
