package com.supportpro.desk.operators;

import com.supportpro.platform.web.SecurityHeaders;
import com.supportpro.platform.web.SignInEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** How people and programs come in. What each route asks for stands on its method. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class OperatorSecurity {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders.strict(List.of()))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(new ApiEntryPoint()).accessDeniedHandler(new ApiEntryPoint()))
                .addFilterBefore(new BearerTokenFilter(tokens), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** What the API can do, for programs by their token and for people by their session, who are led to sign in first. */
    @Bean
    @Order(2)
    SecurityFilterChain description(HttpSecurity http, ApiTokens tokens, Operators operators) throws Exception {
        return http.securityMatcher("/v3/api-docs/**")
                .headers(SecurityHeaders.strict(List.of()))
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/operator/login"), OperatorSecurity::byBrowser)
                        .defaultAuthenticationEntryPointFor(new ApiEntryPoint(), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(new ApiEntryPoint()))
                .addFilterBefore(new FreshPermissionsFilter(operators), AuthorizationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static boolean byBrowser(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    /**
     * What add-ons offer to the outside: posts to their routes prove themselves to the add-on, and their pages are opened by
     * links that this desk sealed. Neither carries a session.
     */
    @Bean
    @Order(3)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/hooks/**", "/pages/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders.strict(List.of()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Takes {@link PasswordSignIn} as the only provider there is; naming it here as well would count each failure twice. */
    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, Operators operators, ObjectProvider<FormTargets> targets)
            throws Exception {
        SignInEntry entry = new SignInEntry("/operator/login");
        return http.headers(SecurityHeaders.strict(List.of()))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy(targets)))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(eagerTokens()))
                .requestCache(cache -> cache.requestCache(SignInEntry.pagesOnly()))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .formLogin(login -> login.loginPage("/operator/login")
                        .failureHandler(new SignInFailure())
                        .defaultSuccessUrl("/operator")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/operator/logout").logoutSuccessUrl("/operator/login?out"))
                .addFilterBefore(new FreshPermissionsFilter(operators), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/operator/login", "/error")
                        .permitAll()
                        .requestMatchers("/operator", "/operator/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** The token is made before the page is written, so that a new session can still set its cookie. */
    private static CsrfTokenRequestAttributeHandler eagerTokens() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
