package com.supportpro.store.staff;

import com.supportpro.platform.web.SecurityHeaders;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The staff API is for tokens; the set-up proves itself with a token of its own. */
@Configuration(proxyBeanMethods = false)
class StaffApiSecurity {

    @Bean
    @Order(30)
    SecurityFilterChain staffApi(HttpSecurity http, StaffTokens tokens) {
        StaffApiRefusal refusal = new StaffApiRefusal();
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders.strict(List.of()))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new StaffTokenFilter(tokens), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/setup")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("staff"))
                .build();
    }
}
