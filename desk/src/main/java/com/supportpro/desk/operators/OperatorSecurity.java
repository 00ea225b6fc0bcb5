package com.supportpro.desk.operators;

import com.supportpro.platform.web.SecurityHeaders;
import com.supportpro.platform.web.SignInEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How people and programs come in. What each route asks for stands on its method. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class OperatorSecurity {

    private static final String SIGN_IN = "/operator/login";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** What is the same for everybody asks for no session, and begins none. */
    @Bean
    @Order(0)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/webjars/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders.strict(List.of()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
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
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), OperatorSecurity::byBrowser)
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

    /**
     * Takes {@link PasswordSignIn} as the only provider there is; naming it here as well would count each failure twice. The
     * token of forms is made when a page has one: whoever is shown none gets no session.
     */
    @Bean
    @Order(4)
    SecurityFilterChain people(
            HttpSecurity http,
            Operators operators,
            ObjectProvider<FormTargets> targets,
            ObjectProvider<LateToken> late,
            @Value("${spring.session.timeout}") Duration rest)
            throws Exception {
        SignInEntry entry = new SignInEntry(SIGN_IN);
        RequestCache asked = SignInEntry.pagesOnly();
        SignInSuccess success = new SignInSuccess(rest);
        success.setRequestCache(asked);
        return http.headers(SecurityHeaders.strict(List.of()))
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy(targets)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(posts(late)))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(entry).accessDeniedHandler(new StaleSignIn(SIGN_IN, entry)))
                .formLogin(login -> login.loginPage(SIGN_IN)
                        .failureHandler(new SignInFailure())
                        .successHandler(success)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/operator/logout").logoutSuccessUrl("/operator/login?out"))
                .addFilterBefore(new FreshPermissionsFilter(operators), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, "/error")
                        .permitAll()
                        .requestMatchers("/operator", "/operator/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static RequestMatcher[] posts(ObjectProvider<LateToken> routes) {
        return routes.stream()
                .map(route -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, route.path()))
                .toArray(RequestMatcher[]::new);
    }
}
