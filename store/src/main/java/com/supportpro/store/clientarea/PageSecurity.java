package com.supportpro.store.clientarea;

import com.supportpro.platform.web.SecurityHeaders;
import com.supportpro.platform.web.SignInEntry;
import com.supportpro.store.accounts.SignInSucceeded;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Pages are for who is signed in, unless their method says otherwise. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain clientAreaPages(HttpSecurity http, SignInSucceeded signedIn, SignInFailed failed) {
        SignInEntry entry = new SignInEntry("/sign-in");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/webjars/**", "/actuator/health/**", "/sign-in", "/sign-out", "/error")
                        .permitAll()
                        .requestMatchers("/setup", "/terms", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(signedIn)
                        .failureHandler(failed))
                .requestCache(cache -> cache.requestCache(SignInEntry.pagesOnly()))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(SecurityHeaders.strict(List.of()))
                .build();
    }
}
