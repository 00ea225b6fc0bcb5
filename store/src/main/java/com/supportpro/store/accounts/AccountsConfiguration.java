package com.supportpro.store.accounts;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.web.SessionAttributes;
import com.supportpro.platform.web.SessionRows;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    private static final int BCRYPT_STRENGTH = 11;

    /** Passwords are kept with the name of their encoder, so that a stronger one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /**
     * Spring Session puts a person's sessions together from rows that it takes to be in order, without asking for one:
     * attributes get lost (spring-session issue 3452).
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rowsOfASessionTogether() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery("""
                select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                  a.attribute_name, a.attribute_bytes
                from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
                where s.principal_name = ? order by s.primary_id""");
    }

    /** Two clicks at once bring two requests that add the same attribute to a session: the second one must not fail. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfTwoClicks() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notedOnceAMinute() {
        return SessionRows.notedOnceAMinute();
    }

    /** Cookies of two ports on one host collide, so the store's has a name of its own. */
    @Bean
    CookieSerializer cookieSerializer(StoreProperties store) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SP_STORE");
        cookie.setUseSecureCookie(store.encrypted());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SignInAttempts signInAttempts(JdbcClient database, Clock clock) {
        return new SignInAttempts(database, clock);
    }

    @Bean
    Job forgetOldSignInsJob(SignInAttempts attempts) {
        return new Job("forget-old-sign-ins", Duration.ofHours(1), attempts::forgetOld);
    }

    @Bean
    GenericConversionService springSessionConversionService(ResourceLoader resources) {
        return SessionAttributes.conversion(Objects.requireNonNull(resources.getClassLoader()));
    }
}
